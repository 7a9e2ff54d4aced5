import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';
import { ordinaryPast } from './surroundings.js';

/* What the EEI says, where the manifest is silent and where it says something else. */
const ruleSet = load(defaultSource);

const line = {
  line: 1,
  scheduleB: '8708995000',
  description: 'AUTO PARTS',
  valueUsd: 3000,
  weightKg: 100,
  eccn: 'EAR99',
  licenseCode: 'C33',
};
const parties = {
  shipper: { name: 'Sunrise Motors Inc', phone: '+13055550134' },
  consignee: { name: 'Kingston Auto Supplies Ltd', kind: 'business', phone: '+18765550188' },
};
const lawful = {
  itns: ['X20230912004521'],
  parties,
  grossWeightKg: 112,
  goods: [
    {
      description: 'AUTO PARTS',
      hs: '870899',
      packages: 4,
      packageType: 'CT',
      weightKg: 110,
      valueUsd: 3000,
    },
  ],
  eei: {
    itn: 'X20230912004521',
    filedAt: '2023-09-12T15:04:00Z',
    routed: false,
    usppi: { name: 'SUNRISE MOTORS' },
    ultimateConsignee: { name: 'Kingston Auto Supply' },
    countryOfDestination: 'JM',
    lines: [line],
  },
};
type Eei = Partial<typeof lawful.eei> & Record<string, unknown>;

const assessed = (shipment: object = {}, transport: object = {}) =>
  assess(
    ruleSet,
    subject({ ...lawful, ...shipment }, { ladingAt: '2023-09-14T06:00:00Z', ...transport }, [], ordinaryPast),
  );
const ordinary = new Set(ruleSet.rules.filter(({ family }) => family === 'baseRate').map(({ id }) => id));
const outcomes = (outcome: string, shipment: object = {}, transport: object = {}): string =>
  assessed(shipment, transport)
    .evidence.filter((rule) => rule.outcome === outcome && !ordinary.has(rule.id))
    .map(({ id }) => id)
    .join(' ');
const hits = (eei: Eei, shipment: object = {}, transport: object = {}): string =>
  outcomes('hit', { eei: { ...lawful.eei, ...eei }, ...shipment }, transport);
const withLine = (changes: object, shipment: object = {}, transport: object = {}): string =>
  hits({ lines: [{ ...line, ...changes }] }, shipment, transport);

await t.test('EEI that agrees adds nothing', async (t) => {
  t.equal(hits({}), '');
  t.equal(assessed().tier, null);
});

await t.test('no EEI: no rule of it is even unknown', async (t) => {
  t.equal(outcomes('hit', { eei: null }), '');
  t.equal(outcomes('unknown', { eei: null }), '');
});

await t.test('arms that only the EEI names', async (t) => {
  const pistols = { scheduleB: '9302000040', description: 'PISTOLS', eccn: '0A501.a' };
  t.match(withLine({ ...pistols, licenseCode: 'C33' }), /^CMD-01-EEI CMD-03 EEI-03-ARMS/);
  t.equal(assessed({ eei: { ...lawful.eei, lines: [{ ...line, ...pistols }] } }).tier, 1);
  const licensed = { ...pistols, licenseCode: 'C30', licenseNumber: 'D123456' };
  t.equal(withLine(licensed), 'EEI-03-ARMS', 'licensed, but the manifest hides it');
  const open = { goods: [{ ...lawful.goods[0], description: 'PISTOLS', hs: '930200' }] };
  t.equal(withLine(licensed, open), '', 'licensed and openly declared');
  t.equal(withLine({ description: 'GLOCK SLIDES' }), 'CMD-02-EEI');
  t.equal(
    withLine(
      { description: 'GLOCK SLIDES' },
      { goods: [{ ...lawful.goods[0], description: 'GLOCK SLIDES' }] },
    ),
    'CMD-02',
    'told once',
  );
  t.equal(withLine({ description: '80% LOWER' }), 'CMD-02-EEI CMD-09-EEI');
  t.equal(withLine({ description: 'GLOCK 19' }), 'CMD-02-MODEL-EEI');
  t.equal(withLine({ description: 'AK-47 T-SHIRTS' }), 'EEI-03-WORDS', 'other goods, and no gun');
  t.equal(withLine({ description: 'NAIL GUNS', scheduleB: '8708' }), '');
});

await t.test('licenses by the law of the departure date', async (t) => {
  const arms = { goods: [{ ...lawful.goods[0], description: 'PISTOLS', hs: '930200' }] };
  const on = (day: string, eccn: string, licenseCode: string, shipment: object = {}): string =>
    withLine(
      { scheduleB: '9302000040', description: 'PISTOLS', eccn, licenseCode },
      { ...arms, itns: [`X${day.replaceAll('-', '')}004521`], ...shipment },
      { departureAt: `${day}T18:00:00Z`, ladingAt: `${day}T06:00:00Z` },
    );
  t.match(on('2023-09-14', '0A501.a', 'C33'), /CMD-03\b(?!-)/, 'no license required: not of a pistol');
  t.notMatch(on('2023-09-14', '0A501.y', 'C33'), /CMD-03/, 'minor parts are controlled for UN and AT alone');
  t.match(on('2023-09-14', '0A507', 'C30'), /CMD-03-DATE/, 'an ECCN of 2024');
  t.equal(on('2024-06-14', '0A507', 'C30'), 'CMD-03-REGIME', 'Jamaica was a high-risk destination');
  t.equal(on('2025-09-30', '0A507', 'C30'), '', 'no longer');
  t.notMatch(on('2024-06-14', '0A507', 'C30', { destination: 'LC' }), /CMD-03/, 'Saint Lucia was none');
  t.match(on('2024-06-14', '0A501.x', 'C35', { destination: 'LC' }), /CMD-03-REGIME/, 'LVS to CARICOM');
  t.match(on('2026-01-10', '0A502', 'C33'), /CMD-03\b(?!-)/, 'shotguns to a Member State of the OAS');
  t.notMatch(on('2026-01-10', '0A502', 'C33', { destination: 'CW' }), /CMD-03/, 'and elsewhere: not known');
});

await t.test('semi-automatic firearms have ECCNs of their own', async (t) => {
  const filed = {
    description: 'SEMI-AUTOMATIC PISTOLS',
    eccn: '0A501.a',
    licenseCode: 'C30',
    scheduleB: '9302',
  };
  const arms = { goods: [{ ...lawful.goods[0], description: 'PISTOLS', hs: '930200' }] };
  t.equal(withLine(filed, arms), '');
  t.equal(
    withLine(
      filed,
      { ...arms, itns: ['X20260109004521'] },
      { departureAt: '2026-01-10T18:00:00Z', ladingAt: '2026-01-10T06:00:00Z' },
    ),
    'CMD-03-CLASS',
  );
});

await t.test('another consignee', async (t) => {
  const other = { ultimateConsignee: { name: 'Devon Clarke' } };
  t.equal(hits(other), 'EEI-01');
  t.equal(hits({ ...other, routed: true }), '', 'routed');
  t.equal(
    hits({ ...other, intermediateConsignee: { name: 'Kingston Auto Supplies' } }),
    '',
    'intermediate consignee',
  );
  t.equal(
    hits(other, { parties: { ...parties, consignee: { name: 'Tropical Cargo Ltd', phone: '1' } } }),
    '',
    'forwarder',
  );
  t.equal(hits(other, { parties: { ...parties, notify: { name: 'D. Clarke' } } }), '', 'notify party');
  t.equal(
    hits(other, { parties: { ...parties, consignee: { name: 'TO ORDER OF NCB BANK', phone: '1' } } }),
    '',
    'to order',
  );
  t.equal(hits({ ultimateConsignee: { name: 'KINGSTON AUTO SUPLIES LIMITED' } }), '', 'misspelt');
  t.match(
    outcomes('unknown', { eei: { ...lawful.eei, ultimateConsignee: null } }),
    /EEI-01/,
    'absent is unknown',
  );
});

await t.test('another exporter', async (t) => {
  const other = { usppi: { name: 'Palm Trading' } };
  t.equal(hits(other), 'EEI-02');
  t.equal(hits({ ...other, routed: true }), '');
  t.equal(
    hits(other, { parties: { ...parties, shipper: { name: 'Caribe Freight Services', phone: '1' } } }),
    '',
  );
  t.equal(hits({ ...other, forwarder: { name: 'Sunrise Motors' } }), '', 'the shipper is the forwarder');
});

await t.test('other goods', async (t) => {
  t.equal(withLine({ scheduleB: '2203000030' }), 'EEI-03');
  t.equal(withLine({ scheduleB: '9804000000' }), '', 'chapter 98 names no goods');
  t.equal(withLine({ scheduleB: '8708293000' }), '', 'another heading of the chapter');
  t.equal(withLine({ description: 'RICE AND BEANS' }), 'EEI-03-WORDS');
  t.equal(withLine({ description: 'RICE COOKERS' }), '', 'not wholly about food');
  t.match(outcomes('unknown', { goods: [{ description: 'X' }] }), /EEI-03\b/, 'no HS code on the manifest');
});

await t.test('weight, value, country and time', async (t) => {
  t.equal(withLine({ weightKg: 170 }), 'EEI-04');
  t.equal(withLine({ weightKg: 150 }), '', 'within a quarter and 10 kg');
  t.equal(withLine({ valueUsd: 6000 }), 'EEI-05');
  t.equal(withLine({ valueUsd: 1600 }), 'EEI-05', 'the one line is worth less than on the manifest');
  t.equal(withLine({ valueUsd: 4000 }), '');
  t.equal(hits({ countryOfDestination: 'DO' }), 'EEI-06');
  t.equal(hits({ filedAt: '2023-09-13T15:04:00Z' }), 'RTE-04', 'a vessel: 24 hours before lading');
  t.equal(
    hits({ filedAt: '2023-09-14T15:04:00Z' }, {}, { mode: 'air' }),
    '',
    'an aircraft: 2 hours before departure',
  );
  t.equal(
    hits({ filedAt: '2023-09-14T15:04:00Z' }, { exemption: 'AESPOST 123456789 09/14/2023' }),
    '',
    'postdeparture',
  );
});
