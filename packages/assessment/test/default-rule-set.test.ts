import { loadRuleSet } from '@hammerhead/rules';
import t from 'tap';
import { assess, vocabulary } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

const ruleSet = load(defaultSource);

await t.test('it loads without a warning', async (t) => {
  const loaded = loadRuleSet(defaultSource, vocabulary);
  t.equal(loaded.ok, true);
  if (loaded.ok) t.same(loaded.warnings, []);
});

const plain = { packages: 2, packageType: 'CT', weightKg: 20, valueUsd: 800 };
const consignee = (address: object, rest: object = {}): object => ({
  shipper: { name: 'Sunrise Barrel Shipping', phone: '+13055550134' },
  consignee: { name: 'Marcia Brown', kind: 'person', address, phone: '+18765550188', ...rest },
});

type Case = [name: string, shipment: object, tier: number | null, score: number, headline: string | null];

const cases: Case[] = [
  [
    'pistols declared as such, no EEI',
    { goods: [{ ...plain, description: '9MM PISTOLS', hs: '9302.00.0040' }] },
    1,
    7000,
    '9MM PISTOLS declared under HS 9302.00.0040, without evidence of a license',
  ],
  [
    'pistols with a license',
    {
      goods: [{ ...plain, description: '9MM PISTOLS', hs: '9302.00.0040' }],
      eei: { lines: [{ scheduleB: '9302000040', licenseCode: 'C30', licenseNumber: 'D123456' }] },
    },
    null,
    0,
    null,
  ],
  [
    'pistols filed as needing no license',
    {
      goods: [{ ...plain, description: '9MM PISTOLS', hs: '930200' }],
      eei: { lines: [{ scheduleB: '9302000040', licenseCode: 'C33' }] },
    },
    1,
    7000,
    '9MM PISTOLS declared under HS 9302.00, without evidence of a license',
  ],
  [
    "another line's license is no license",
    {
      goods: [
        { ...plain, description: 'HUNTING RIFLES', hs: '930330' },
        { ...plain, description: 'PISTOLS', hs: '930200' },
      ],
      eei: {
        lines: [
          { scheduleB: '9303308012', licenseCode: 'C30' },
          { scheduleB: '9302000040', licenseCode: 'C33' },
        ],
      },
    },
    1,
    7000,
    'PISTOLS declared under HS 9302.00, without evidence of a license',
  ],
  [
    'a slide declared as an article of steel',
    { goods: [{ ...plain, description: 'GLOCK SLIDE', hs: '7326.90' }] },
    2,
    6700,
    'description says GLOCK SLIDE, declared under HS 7326.90',
  ],
  [
    'a weapon without any HS code',
    { goods: [{ ...plain, description: 'used clothes and two rifles' }] },
    2,
    6700,
    'description says rifles, no HS code declared',
  ],
  [
    'an unfinished receiver',
    { goods: [{ ...plain, description: '80% lower receiver', hs: '7616.99' }] },
    1,
    8200,
    'description says 80% lower receiver (an unfinished frame or receiver, completed at home and without a serial number), declared under HS 7616.99',
  ],
  [
    'a slide that is filed, its license not at hand',
    { itns: ['X20230912004521'], goods: [{ ...plain, description: 'GLOCK SLIDE', hs: '7326.90' }] },
    3,
    5500,
    'description says GLOCK SLIDE, declared under HS 7326.90',
  ],
  [
    'rifles of which every line is licensed, the HS code left out',
    {
      itns: ['X20230912004521'],
      goods: [{ ...plain, description: 'HUNTING RIFLES' }],
      eei: { itn: 'X20230912004521', lines: [{ scheduleB: '9303308012', licenseCode: 'C30' }] },
    },
    null,
    1650,
    'description says RIFLES, no HS code declared',
  ],
  [
    'a pistol by its bare word, which tools share',
    { goods: [{ ...plain, description: 'PISTOL', hs: '7326.90' }] },
    3,
    5500,
    'description says PISTOL, declared under HS 7326.90',
  ],
  [
    'a pistol so written that a search misses it',
    { goods: [{ ...plain, description: 'P1STOL', hs: '7326.90' }] },
    2,
    7500,
    'description says P1STOL, declared under HS 7326.90',
  ],
  [
    'body armor for a private person',
    { goods: [{ ...plain, description: 'BODY ARMOR LEVEL IIIA', hs: '6211.33' }] },
    4,
    2600,
    'description says BODY ARMOR, consigned to a private person',
  ],
  [
    'a controlled ECCN without an ITN',
    {
      exemption: 'NOEEI 30.37(a)',
      goods: [{ ...plain, description: 'MACHINED ASSEMBLY', hs: '848390' }],
      eei: { lines: [{ eccn: '0A507.a', licenseCode: 'C33' }] },
    },
    1,
    7000,
    'ECCN 0A507.a filed without an ITN; exemption NOEEI 30.37(a)',
  ],
  [
    'the same as baggage',
    {
      exemption: 'NOEEI 30.37(x)',
      goods: [{ ...plain, description: 'MACHINED ASSEMBLY', hs: '848390' }],
      eei: { lines: [{ eccn: '0A501.a', licenseCode: 'C45' }] },
    },
    null,
    0,
    null,
  ],
  [
    'accessories of several kinds',
    {
      goods: [
        { ...plain, description: 'RIFLE SCOPE', hs: '901310' },
        { ...plain, description: 'leather holsters', hs: '420299' },
      ],
    },
    4,
    3300,
    '2 kinds of firearm accessories: RIFLE SCOPE, holsters',
  ],
  ['a silencer for a car', { goods: [{ ...plain, description: 'SILENCERS', hs: '8708.92' }] }, null, 0, null],
  [
    'a silencer for no car',
    { goods: [{ ...plain, description: 'SILENCERS', hs: '7326.90' }] },
    4,
    3000,
    'description says SILENCERS, declared under HS 7326.90',
  ],
  [
    'a barrel of personal effects',
    {},
    null,
    0,
    'HS 9804.00 to Jamaica: firearms were found under such goods',
  ],
  ['a nail gun', { goods: [{ ...plain, description: 'NAIL GUN', hs: '846719' }] }, null, 0, null],
  [
    'a toner cartridge',
    { goods: [{ ...plain, description: 'TONER CARTRIDGE', hs: '844399' }] },
    null,
    0,
    null,
  ],
  ['a wrench', { goods: [{ ...plain, description: '9MM WRENCH', hs: '820411' }] }, null, 0, null],
  [
    'a consignee elsewhere',
    {
      goods: [{ ...plain, description: 'RICE', hs: '100630' }],
      parties: consignee({ city: 'Port-au-Prince', country: 'HT' }),
    },
    null,
    1800,
    'destination Jamaica, consignee in Haiti',
  ],
];

/** Without the points of base rates, which every shipment has some of. */
await t.test('tiers, scores and headlines', async (t) => {
  for (const [name, shipment, tier, score, headline] of cases) {
    const assessment = assess(ruleSet, subject(shipment, { portOfExport: 'USCHS' }));
    const { incomplete, families } = assessment;
    const ordinary = families.find((family) => family.name === 'baseRate')?.points ?? 0;
    t.same(
      {
        tier: assessment.tier,
        score: assessment.score - ordinary,
        headline: assessment.headline,
        incomplete,
      },
      { tier, score, headline, incomplete: false },
      name,
    );
  }
});

await t.test('to Haiti by way of the Dominican Republic', async (t) => {
  const shipment = (destination: string, description: string) => ({
    destination,
    parties: consignee({ city: 'Haina', country: destination }),
    goods: [{ ...plain, description }],
  });
  const through = (one: object) => assess(ruleSet, subject(one, { portOfUnlading: 'DOHAI' }));
  const hidden = through(shipment('DO', 'Household goods in transit to Haiti'));
  t.equal(hidden.headline, 'declared for the Dominican Republic; goods say Haiti');
  t.equal(hidden.tier, 4);
  const open = through(shipment('HT', 'Household goods'));
  t.equal(open.headline, 'unlading at Rio Haina (DOHAI) in the Dominican Republic, destination Haiti');
  t.equal(open.tier, null);
});

await t.test('a finding is explained in its own words', async (t) => {
  const message = 'ITN X2023: it is not X, a date (YYYYMMDD) and six digits';
  const found = subject({ goods: [{ ...plain, description: 'RICE' }] }, {}, [
    { code: 'itn_malformed', path: 'itns[0]', message },
  ]);
  t.equal(assess(ruleSet, found).headline, message);
});

await t.test('in the Christmas season vague and household count for less', async (t) => {
  const score = (day: string): number =>
    assess(ruleSet, subject({}, { departureAt: `${day}T18:00:00Z` })).score;
  t.equal(score('2023-09-14') - score('2023-12-14'), 200 - 120);
  const { evidence } = assess(ruleSet, subject({}, { departureAt: '2023-12-14T18:00:00Z' }));
  t.same(evidence.find(({ id }) => id === 'CMD-05')?.adjustedBy, ['TMP-02']);
});

await t.test('each rule names its basis and its caution', async (t) => {
  t.ok(ruleSet.rules.length >= 50);
  for (const { id, basis, caution } of ruleSet.rules) {
    t.type(basis, 'string', `${id} has a basis`);
    t.type(caution, 'string', `${id} has a caution`);
  }
});

await t.test('no rule reads the state of origin', async (t) => {
  for (const { id, reads } of ruleSet.rules)
    t.notOk(
      reads.some((path) => path.includes('stateOfOrigin') || path.includes('address.region')),
      id,
    );
});
