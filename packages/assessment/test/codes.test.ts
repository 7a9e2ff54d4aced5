import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/* Codes as feeds and brokers send them: headings alone, letters for digits, ports with their blank. */
const ruleSet = load(defaultSource);

const plain = { packages: 2, packageType: 'CT', weightKg: 20, valueUsd: 800 };
const assessed = (shipment: object, transport: object = {}) =>
  assess(ruleSet, subject(shipment, { portOfExport: 'USCHS', ...transport }));
const tierOf = (description: string, hs: string | null, shipment: object = {}): number | null =>
  assessed({ goods: [{ ...plain, description, hs }], ...shipment }).tier;
const hits = (shipment: object, transport: object = {}): string[] =>
  assessed(shipment, transport)
    .evidence.filter(({ outcome }) => outcome === 'hit')
    .map(({ id }) => id);

await t.test('pistols are pistols under codes of every length', async (t) => {
  for (const hs of [
    '9302',
    '9302.00',
    '93020',
    '930200',
    '9302.00.00',
    '93020000',
    '9302.00.0040',
    '93 02 00',
  ])
    t.equal(tierOf('9 MM PISTOLS', hs), 1, hs);
  for (const hs of ['9303', '9303.00', '930300', '9303.30', '93033080', '9303308012', '93'])
    t.equal(tierOf('HUNTING RIFLES', hs), 1, hs);
  for (const hs of ['9305', '9305.1', '930500', '930510', '9305.99'])
    t.equal(tierOf('METAL PARTS', hs), 1, hs);
  for (const hs of ['9301', '9306', '930600', '9306.30', '3602'])
    t.equal(tierOf('GOODS OF TRADE', hs), 1, hs);
});

await t.test('what a heading leaves open, the words decide', async (t) => {
  for (const [description, hs] of [
    ['MUZZLE LOADERS', '9303'],
    ['MUZZLE LOADING RIFLES', '9303'],
    ['FLARE GUNS', '9303'],
    ['BLANK FIRING PISTOLS', '9303'],
    ['AIRGUN PELLETS .177', '9306'],
    ['BB GUN', '93'],
    ['AIR RIFLES', '93'],
    ['SWORDS', '93'],
    ['FIREWORKS', '36'],
    ['MATCHES', '36'],
  ] as const)
    t.equal(tierOf(description, hs), null, `${description} ${hs}`);
  t.equal(tierOf('SPORTING GOODS', '9303'), 1, 'words that tell nothing: the gravest');
  t.equal(tierOf('FLARE GUNS AND 9MM PISTOLS', '9303'), 1);
  const licensed = (hs: string) => ({
    itns: ['X20230912004521'],
    eei: { itn: 'X20230912004521', lines: [{ scheduleB: hs, eccn: '0A501.a', licenseCode: 'C30' }] },
  });
  for (const hs of ['9302', '9303', '930330']) t.equal(tierOf('HUNTING RIFLES', hs, licensed(hs)), null, hs);
});

await t.test("a heading's license is not that of another line", async (t) => {
  const shipment = {
    goods: [
      { ...plain, description: 'HUNTING RIFLES', hs: '9303' },
      { ...plain, description: 'PISTOLS', hs: '9302' },
    ],
    eei: {
      lines: [
        { scheduleB: '9303308012', eccn: '0A501.a', licenseCode: 'C30' },
        { scheduleB: '9302000040', eccn: '0A501.a', licenseCode: 'C33' },
      ],
    },
  };
  t.equal(
    assessed(shipment).headline,
    'PISTOLS declared under HS 9302 (revolvers and pistols), without evidence of a license',
  );
});

await t.test('the EEI declares arms under a heading alone', async (t) => {
  const filed = (scheduleB: string, licenseCode: string) =>
    hits({
      itns: ['X20230912004521'],
      goods: [{ ...plain, description: 'MACHINE PARTS', hs: '848390' }],
      eei: {
        itn: 'X20230912004521',
        lines: [{ scheduleB, description: 'HUNTING RIFLES', eccn: '0A501.a', licenseCode }],
      },
    });
  for (const code of ['9303', '9303308012', '93O3.30']) {
    t.match(filed(code, 'C33'), ['CMD-01-EEI', 'CMD-03', 'EEI-03-ARMS'], code);
    t.notOk(filed(code, 'C30').includes('CMD-01-EEI'), `${code}, licensed`);
  }
});

await t.test('a weapon that is named under a heading of other arms', async (t) => {
  const elsewhere = tierOf('GLOCK 19 PISTOL', '7326.90');
  t.equal(elsewhere, 2);
  for (const hs of ['9304', '9304.00', '9304000000', '9307', '9303.90', '9303.10', '9306.29', '3604', '3601'])
    t.ok((tierOf('GLOCK 19 PISTOL', hs) ?? 9) <= 2, hs);
  for (const description of ['RIFLES', 'GLOCK SLIDE', '9MM AMMUNITION'])
    t.ok((tierOf(description, '9304.00') ?? 9) <= 2, description);
  t.equal(tierOf('PISTOLS', '9304'), tierOf('PISTOLS', '7326.90'), 'a bare word is as weak as elsewhere');
  t.equal(tierOf('SUPPRESSOR', '9304'), tierOf('SUPPRESSOR', '7326.90'));
  for (const [description, hs] of [
    ['BB GUN', '9304'],
    ['AIR RIFLE .177', '9304.00'],
    ['CO2 AIR PISTOL', '930400'],
    ['GLOCK 17 BB PISTOL', '930400'],
    ['FLARE GUNS', '9303.90'],
    ['BLANK FIRING PISTOL', '930390'],
    ['MUZZLE LOADING RIFLE', '930310'],
    ['SWORDS AND BAYONETS', '9307'],
    ['STUN GUN', '9304.00'],
    ['HARPOON GUN FOR FISHING', '9304'],
    ['FIREWORKS', '3604'],
  ] as const)
    t.equal(tierOf(description, hs), null, `${description} ${hs}`);
  const license = {
    eei: { lines: [{ scheduleB: '9304', eccn: '0A501.a', licenseCode: 'C30', licenseNumber: 'D123456' }] },
  };
  t.equal(
    tierOf('GLOCK 19 PISTOL', '9304', { itns: ['X20230912004521'], ...license }),
    null,
    'lawfully licensed',
  );
});

await t.test('letters for digits', async (t) => {
  for (const hs of ['93O200', '9302.OO', '93o2', '９３０２．００', '93О200', 'HS 9302.00'])
    t.equal(tierOf('METAL ARTICLES', hs), 1, hs);
  t.equal(
    assessed({ goods: [{ ...plain, description: 'METAL ARTICLES', hs: '93O200' }] }).headline,
    'METAL ARTICLES declared under HS 9302.00 (revolvers and pistols), without evidence of a license',
  );
  const eei = (eccn: string, licenseCode: string) =>
    hits({
      itns: ['X20230912004521'],
      goods: [{ ...plain, description: 'MACHINED ASSEMBLY', hs: '848390' }],
      eei: { itn: 'X20230912004521', lines: [{ eccn, licenseCode, valueUsd: 300 }] },
    });
  for (const eccn of ['OA501.a', '0A5O1', '0a501', 'OA50I'])
    t.match(eei(eccn, 'C33'), ['CMD-03'], `${eccn} without a license`);
  t.notOk(eei('OA501.a', 'C3O').includes('CMD-03'));
});

const parts = { scheduleB: '9305208000', eccn: '0A501.x', licenseCode: 'C35', valueUsd: 300 };
const filedAs = (
  line: object,
  goods: object = { description: 'RIFLE PARTS', hs: '930520' },
  shipment: object = {},
) =>
  assessed({
    itns: ['X20230912004521'],
    goods: [{ ...plain, ...goods }],
    eei: { itn: 'X20230912004521', lines: [{ ...parts, ...line }] },
    ...shipment,
  });

await t.test('an exception that cannot cover the line is no license', async (t) => {
  t.equal(filedAs({}).tier, null, 'below the limit');
  const headline = (line: object): string | null => filedAs(line).headline;
  for (const line of [
    { scheduleB: '9305.99', eccn: 'EAR99' },
    { eccn: null },
    { valueUsd: 1200 },
    { eccn: '0A505', valueUsd: 900 },
    { eccn: '0A501.a' },
    { licenseCode: 'C43' },
    { licenseCode: 'C59' },
    { licenseCode: 'SCA' },
    { licenseCode: 'C35', licenseNumber: 'LVS', valueUsd: 900 },
  ]) {
    t.equal(filedAs(line).tier, 1, JSON.stringify(line));
    t.match(headline(line), /exception [CS]\w\w \(.*\) cannot cover it: /, JSON.stringify(line));
  }
  t.match(
    headline({ valueUsd: 1200 }),
    /1,200 USD of 0A501 are above the limit of 500 USD \(85 FR 4136, unverified\)/,
  );
  t.match(headline({ eccn: 'EAR99' }), /EAR99 is no ECCN/);
  t.equal(filedAs({ valueUsd: 9000, licenseNumber: 'D123456' }).tier, null, 'the number of a license');
  t.equal(filedAs({ valueUsd: 9000, licenseCode: 'C30' }).tier, null, 'the code of a license');
});

await t.test('where the manifest calls it something else', async (t) => {
  const machine = { description: 'MACHINED ASSEMBLY', hs: '848390' };
  t.equal(filedAs({ eccn: 'EAR99' }, machine).tier, 1, 'under a Schedule B of arms');
  const line = { scheduleB: '8483905000', valueUsd: 900 };
  const { tier, headline } = filedAs(line, machine);
  t.equal(tier, 2, 'by its ECCN alone');
  t.equal(
    headline,
    'ECCN 0A501.x filed under C35: exception C35 (LVS) cannot cover it: 900 USD of 0A501 are above the limit of 500 USD (85 FR 4136, unverified)',
  );
  t.equal(filedAs({ ...line, valueUsd: 400 }, machine).tier, null);
  t.equal(filedAs(line, machine, { destination: 'HT' }).tier, 2);
});

await t.test(
  'a license that every line claims explains open words only where it can cover them',
  async (t) => {
    const open = { description: 'RIFLE PARTS, GLOCK SLIDES', hs: null };
    t.notOk((filedAs({}, open).tier ?? 9) <= 3, 'covered');
    t.ok((filedAs({ valueUsd: 900 }, open).tier ?? 9) <= 2, 'not covered');
  },
);

await t.test('ports with their blank', async (t) => {
  const lane = (portOfExport: string, portOfUnlading: string) => {
    const { features, evidence } = assessed({ destination: 'HT' }, { portOfExport, portOfUnlading });
    return {
      countries: [features.exportCountry, features.unladingCountry],
      hits: evidence.filter(({ outcome }) => outcome === 'hit').map(({ id }) => id),
    };
  };
  const plainly = lane('USMIA', 'HTPDP');
  t.ok(plainly.hits.includes('RTE-01') && plainly.hits.includes('RTE-03'));
  for (const [from, to] of [
    ['US MIA', 'HT PDP'],
    ['us-mia', 'ht-pdp'],
    ['USMIA ', ' HTPDP'],
    ['USM1A', 'HTPDP'],
    ['US.MIA', 'HT.PDP'],
    ['US   MIA', 'HT  PDP'],
    ['USMIA Miami', 'HTPDP - Paix'],
    ['US MIA (Miami)', 'HT PDP, Paix'],
  ] as const)
    t.same(lane(from, to), plainly, `${from} ${to}`);
  const hidden = {
    destination: 'DO',
    goods: [{ ...plain, description: 'Household goods in transit to Haiti' }],
  };
  t.ok(hits(hidden, { portOfUnlading: 'DO HAI' }).includes('RTE-03-HIDDEN'));
});
