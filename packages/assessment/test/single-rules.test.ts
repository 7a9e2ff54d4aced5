import type { Finding } from '@hammerhead/contracts';
import t from 'tap';
import { assess } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';

/* What the manifest's fields say: weight, parties, route and filing. */
const ruleSet = load(defaultSource);

const outcome = (
  rule: string,
  shipment: object = {},
  transport: object = {},
  findings: Finding[] = [],
): string =>
  assess(ruleSet, subject(shipment, transport, findings)).evidence.find(({ id }) => id === rule)?.outcome ??
  'miss';
const parties = (shipper: object, consignee: object = {}, rest: object = {}): object => ({
  parties: {
    shipper: { name: 'Devon Clarke', phone: '+13055550134', ...shipper },
    consignee: { name: 'Marcia Brown', phone: '+18765550188', ...consignee },
    ...rest,
  },
});
const goods = (changes: object): object => ({
  goods: [
    {
      description: 'PERSONAL EFFECTS',
      hs: '980400',
      packages: 2,
      packageType: 'BA',
      weightKg: 120,
      valueUsd: 300,
      ...changes,
    },
  ],
});

await t.test('a drum heavier than its goods', async (t) => {
  t.equal(outcome('VAL-02', goods({})), 'miss');
  t.equal(outcome('VAL-02', goods({ weightKg: 400 })), 'suppressed', 'VAL-02-DENSE tells it better');
  t.equal(outcome('VAL-02', goods({ weightKg: 400, description: 'GENERAL MERCHANDISE' })), 'hit');
  t.equal(outcome('VAL-02', goods({ weightKg: 400, description: 'RICE' })), 'miss', 'rice is heavier');
  t.equal(outcome('VAL-02', goods({ weightKg: 500, description: 'RICE' })), 'hit');
  t.equal(outcome('VAL-02', goods({ weightKg: 500, description: 'LATEX PAINT' })), 'miss', 'paint is heavy');
  t.equal(
    outcome('VAL-02', goods({ weightKg: 500, packageType: 'PX' })),
    'miss',
    'a pallet has no known size',
  );
  t.equal(outcome('VAL-02', goods({ weightKg: null })), 'unknown');
});

/** Points of a rule; 0 where it does not hit. */
const pointsOf = (rule: string, shipment: object): number =>
  (assess(ruleSet, subject(shipment)).evidence.find(({ id, outcome: said }) => id === rule && said === 'hit')
    ?.points ?? 0) / 100;

await t.test('what packages of that size can hold of such goods', async (t) => {
  const barrels = (packages: number, description: string, weightKg: number | null): object =>
    goods({ packages, description, weightKg });
  const tierOf = (shipment: object) => assess(ruleSet, subject(shipment)).tier;
  // Of the report: 1 barrel of used clothing of 195 kg, 2 of personal effects of 478 kg.
  t.equal(pointsOf('VAL-02-DENSE', barrels(1, 'USED CLOTHING', 195)), 45);
  t.equal(tierOf({ ...barrels(1, 'USED CLOTHING', 195), grossWeightKg: 195 }), 3);
  t.equal(
    tierOf({ ...barrels(2, 'PERSONAL EFFECTS', 478), grossWeightKg: 478 }),
    3,
    'with what else is said',
  );
  t.ok(pointsOf('VAL-02-DENSE', barrels(2, 'PERSONAL EFFECTS', 478)) >= 25);
  t.equal(pointsOf('VAL-02-DENSE', barrels(1, 'USED CLOTHING', 75)), 0, 'as barrels of clothes weigh');
  t.equal(pointsOf('VAL-02-DENSE', barrels(1, 'USED CLOTHING', 102)), 0, 'a quarter is granted');
  const mild = pointsOf('VAL-02-DENSE', barrels(1, 'USED CLOTHING', 115));
  t.ok(mild > 0 && mild < 12, 'mild excess counts little');
  t.equal(pointsOf('VAL-02-DENSE', barrels(1, 'RICE AND CANNED FOOD', 200)), 0, 'food is heavy');
  t.equal(pointsOf('VAL-02-DENSE', barrels(1, 'BOTTLED WATER', 210)), 0, 'so is water');
  t.equal(pointsOf('VAL-02-DENSE', barrels(1, 'HARDWARE', 400)), 0, 'and hardware');
  t.equal(
    pointsOf('VAL-02-DENSE', barrels(1, 'CLOTHES AND TOOLS', 195)),
    0,
    'the densest of what is named decides',
  );
  t.equal(
    outcome('VAL-02-DENSE', barrels(1, 'CLOTHES AND SUNDRIES', 195)),
    'miss',
    'a word that no table knows',
  );
  t.equal(
    outcome('VAL-02-DENSE', goods({ packageType: 'BL', description: 'CLOTHES' })),
    'miss',
    'bales are of any size',
  );
  const weightless = { ...barrels(1, 'USED CLOTHING', null), grossWeightKg: null };
  t.equal(outcome('VAL-02-DENSE-GROSS', weightless), 'unknown', 'known goods without a weight');
  const cartons = goods({ packages: 3, packageType: 'CTN', description: 'DIAPERS', weightKg: 1_200 });
  t.ok(pointsOf('VAL-02-DENSE', cartons) > 25, 'codes of other sets');
});

await t.test('the whole shipment by what its packages hold', async (t) => {
  const rule = 'VAL-02-DENSE-GROSS';
  const hidden = (grossWeightKg: number) => ({
    ...goods({ packages: 2, description: 'USED CLOTHING', weightKg: 130 }),
    grossWeightKg,
  });
  t.equal(outcome(rule, hidden(150)), 'miss');
  t.equal(pointsOf(rule, hidden(340)), 43.17);
  t.equal(outcome(rule, hidden(286)), 'miss', 'pounds for kilograms');
  const unstated = { packages: null, packageType: null, weightKg: null };
  const byPackages = {
    ...goods({ ...unstated, description: 'USED CLOTHING' }),
    packages: [{ count: 1, type: 'BA' }],
  };
  t.equal(pointsOf(rule, { ...byPackages, grossWeightKg: 195 }), 45, 'packages of the whole alone');
  t.equal(pointsOf(rule, { ...byPackages, grossWeightKg: 70 }), 0);
  t.equal(outcome(rule, { ...byPackages, grossWeightKg: null }), 'unknown');
});

await t.test('goods and HS code', async (t) => {
  t.equal(outcome('CMD-08', goods({ description: 'RICE AND BEANS', hs: '732690' })), 'hit');
  t.equal(outcome('CMD-08', goods({ description: 'RICE AND BEANS', hs: '100630' })), 'miss');
  t.equal(
    outcome('CMD-08', goods({ description: 'RICE COOKER', hs: '851660' })),
    'miss',
    'another word: not told',
  );
  t.equal(
    outcome('CMD-08', goods({ description: 'RICE', hs: '980400' })),
    'miss',
    'chapter 98 names no goods',
  );
  t.equal(
    outcome('CMD-08', goods({ description: 'RICE AND SHOES', hs: '732690' })),
    'miss',
    'two kinds: not told',
  );
});

await t.test('parties', async (t) => {
  t.equal(outcome('PTY-03', parties({}, { name: 'Tropical Shipping' })), 'hit');
  const consolidation = parties({ name: 'Miami Freight Consolidators' }, { name: 'Kingston Cargo Ltd' });
  const many = { packages: [{ count: 40, type: 'BX' }] };
  t.equal(outcome('PTY-04', { ...consolidation, ...many }), 'hit');
  t.equal(outcome('PTY-03', { ...consolidation, ...many }), 'suppressed');
  t.equal(outcome('PTY-04', { ...consolidation, ...many, masterBill: 'AMQT1' }), 'miss', 'a house bill');
  const vague = goods({ description: 'FREIGHT ALL KINDS' });
  t.equal(
    outcome('PTY-04', { ...consolidation, ...many, ...vague, masterBill: 'AMQT1' }),
    'hit',
    'a house bill that names neither parties nor goods',
  );
  t.equal(
    outcome('PTY-04', { ...consolidation, ...many, ...goods({ description: 'TILES' }), masterBill: 'AMQT1' }),
    'miss',
    'goods that are named',
  );
  const abroad = { address: { country: 'US' } };
  const at = { address: { country: 'JM' } };
  t.equal(outcome('PTY-05', parties({}, at, { notify: { name: 'Devon Clarke', ...abroad } })), 'hit');
  t.equal(outcome('PTY-05', parties({}, at, { notify: { name: 'First Bank', ...abroad } })), 'miss');
  t.equal(outcome('PTY-06', parties({}, abroad)), 'hit');
  t.equal(outcome('PTY-11', parties({ address: { lines: ['2200 NW 72 Ave PMB 114'] } })), 'hit');
  t.equal(outcome('PTY-11', parties({ address: { lines: ['Extra Space Storage', 'Unit 12'] } })), 'hit');
  t.equal(outcome('PTY-11', parties({ address: { lines: ['2200 NW 72 Ave', 'Unit 12'] } })), 'miss');
  t.equal(outcome('PTY-11', parties({}, { address: { lines: ['PMB 114'] } })), 'miss', 'the consignee');
});

const personal = (kind: string): object => parties({ kind: 'person' }, { kind });
const byAir = { mode: 'air' };

await t.test('metal parts between private persons', async (t) => {
  const tube = goods({ description: 'METAL TUBES', hs: '730690', packageType: 'PC', weightKg: 3 });
  t.equal(outcome('CMD-09-METAL', { ...personal('person'), ...tube }, byAir), 'hit');
  t.equal(outcome('CMD-09-METAL', { ...personal('business'), ...tube }, byAir), 'miss', 'a workshop');
  t.equal(outcome('CMD-09-METAL', { ...personal('person'), ...tube }), 'miss', 'by sea');
  const bolts = goods({ description: 'M4 BOLTS', hs: '731815' });
  t.equal(outcome('CMD-09-METAL', { ...personal('person'), ...bolts }, byAir), 'miss', 'fasteners');
  const toys = goods({ description: 'KIDS TOYS', hs: '732690' });
  t.equal(
    outcome('CMD-09-METAL', { ...personal('person'), ...toys }, byAir),
    'suppressed',
    'other goods under a catch-all code',
  );
});

await t.test('worth hardly more than the carriage by air', async (t) => {
  const box = (changes: object): object => ({
    ...personal('person'),
    ...goods({ description: 'TOOL BOX', hs: '820600', weightKg: 18, valueUsd: 100, ...changes }),
    grossWeightKg: 18,
  });
  t.equal(outcome('VAL-04-AIR', box({}), byAir), 'hit');
  t.equal(outcome('VAL-04-AIR', box({})), 'miss', 'by sea');
  t.equal(outcome('VAL-04-AIR', box({ valueUsd: 300 }), byAir), 'miss');
  t.equal(outcome('VAL-04-AIR', { ...box({}), grossWeightKg: 6 }, byAir), 'miss', 'a light parcel');
  for (const description of ['PERSONAL EFFECTS', 'USED CLOTHES', 'RICE AND BEANS'])
    t.equal(outcome('VAL-04-AIR', box({ description }), byAir), 'miss', description);
  t.equal(
    outcome('VAL-04-AIR', box({ description: 'GIFTS', hs: '980400' }), byAir),
    'miss',
    'gifts of travelers',
  );
});

await t.test('words of the street, between private persons', async (t) => {
  const slang = (description: string, kind = 'person'): string =>
    outcome('CMD-02-SLANG', { ...personal(kind), ...goods({ description, hs: '820559' }) }, byAir);
  for (const description of [
    'STRAP AND CLIPS',
    'CORN FOR THE TOOLS',
    'BRAND NEW MATIC',
    'HIERROS Y PALILLOS',
  ])
    t.equal(slang(description), 'hit', description);
  for (const description of ['SWEET CORN', 'HAIR CLIPS', 'TIE DOWN STRAPS AND CLIPS', 'TOYS FOR THE BOYS'])
    t.equal(slang(description), 'miss', description);
  t.equal(slang('STRAP AND CLIPS', 'business'), 'miss', 'a shop');
  t.equal(slang('STRAP AND CLIPS, GLOCK SLIDE'), 'suppressed', 'a weapon is named');
});

await t.test('filters and toy parts as which kits are sold', async (t) => {
  const kit = (description: string, kind = 'person'): string =>
    outcome('CMD-09-KIT', { ...personal(kind), ...goods({ description, hs: '842123' }) }, byAir);
  for (const description of ['CAR FUEL FILTER NAPA 4003 KIT', 'WIX 24003', 'AIRSOFT SELECTOR PART'])
    t.equal(kit(description), 'hit', description);
  t.equal(kit('FUEL FILTER NAPA'), 'miss');
  t.equal(kit('CAR FUEL FILTER NAPA 4003 KIT', 'business'), 'miss', 'a garage');
  t.equal(kit('SOLVENT TRAP NAPA 4003'), 'suppressed', 'told better');
});

await t.test('body armor', async (t) => {
  const vest = (description: string, kind: string): string =>
    outcome('CMD-10-ARMOR', { ...personal(kind), ...goods({ description, hs: '621133' }) });
  for (const description of ['BODY ARMOR', 'PLATE CARRIERS', 'CHALECO ANTIBALAS', 'GILETS PARE-BALLES'])
    t.equal(vest(description, 'person'), 'hit', description);
  for (const description of ['BODYARMOR SPORTS DRINK', 'KEVLAR WORK GLOVES', 'BALLISTIC NYLON BAG'])
    t.equal(vest(description, 'person'), 'miss', description);
  t.equal(vest('BODY ARMOR', 'government'), 'miss', 'the police');
});

await t.test('a weapon that is not filed', async (t) => {
  const slide = goods({ description: 'GLOCK SLIDE', hs: '732690' });
  t.equal(outcome('RTE-06-WEAPON', slide), 'hit');
  t.equal(outcome('RTE-06-WEAPON', { ...slide, exemption: 'NOEEI 30.37(a)' }), 'hit');
  t.equal(outcome('RTE-06-WEAPON', { ...slide, exemption: 'NOEEI 30.37(x)' }), 'miss', 'baggage');
  t.equal(outcome('RTE-06-WEAPON', { ...slide, itns: ['X20230912004521'] }), 'miss', 'filed');
  t.equal(outcome('RTE-06-WEAPON', goods({ description: 'GUN', hs: '732690' })), 'miss', 'a bare word');
  t.equal(outcome('RTE-06-WEAPON', goods({ description: 'TOY RIFLE', hs: '950300' })), 'miss', 'a toy');
});

await t.test('route', async (t) => {
  t.equal(outcome('RTE-01', {}, { portOfExport: 'USMIA', portOfUnlading: 'HTPAP' }), 'hit');
  t.equal(outcome('RTE-01', {}, { portOfExport: 'USMIA', portOfUnlading: 'JMMBJ' }), 'miss');
  const tank = { equipment: [{ container: 'MSCU1000070', type: '22T6', load: 'LCL' }] };
  t.equal(outcome('RTE-05', tank), 'hit', 'barrels in a tank');
  t.equal(outcome('RTE-05', { equipment: [{ type: '22G1', load: 'LCL' }] }), 'miss');
});

await t.test('exemptions that cannot hold', async (t) => {
  const dear = goods({ valueUsd: 4000 });
  t.equal(outcome('RTE-06-LEGEND', { ...dear, exemption: 'NOEEI 30.37 (A)' }), 'hit');
  t.equal(outcome('RTE-06-LEGEND', dear), 'hit', 'neither legend nor ITN');
  t.equal(outcome('RTE-06-LEGEND', { ...dear, itns: ['X20230912004521'] }), 'miss');
  t.equal(
    outcome('RTE-06-LEGEND', { ...dear, itns: ['NOEEI 30.37(h)'] }),
    'miss',
    'a legend in the place of the ITN',
  );
  t.equal(outcome('RTE-06-LEGEND', { ...goods({}), exemption: 'NOEEI 30.37(a)' }), 'miss');
  t.equal(outcome('RTE-06-LEGEND', { ...goods({}), exemption: 'NOEEI 30.36' }), 'hit', 'Canada alone');
  t.equal(outcome('RTE-06-LEGEND', { ...goods({ valueUsd: null }), exemption: 'NOEEI 30.37(a)' }), 'unknown');
});

await t.test('words that hide, and words that only point', async (t) => {
  const says = (rule: string, description: string, hs = '732690'): string =>
    outcome(rule, goods({ description, hs }));
  for (const description of ['PIST0L', 'GL0CK 19', 'P I S T O L S', 'R1FLE PARTS', 'G.L.O.C.K slide'])
    t.equal(says('CMD-02-DISGUISED', description), 'hit', description);
  for (const description of ['PISTOL', 'AMMUNITON', 'WATER P1STOL', 'MODEL S10 R1', 'A B C D E F', 'PISTOL!'])
    t.equal(says('CMD-02-DISGUISED', description), 'miss', description);
  for (const description of ['AMMUNITON', 'amunition', 'SHOTGUNN', 'REVOLVRE'])
    t.equal(says('CMD-02', description), 'hit', description);
  t.equal(says('CMD-02-NAME', 'GLOCK'), 'hit');
  t.equal(says('CMD-02-NAME', 'GLOCK 19'), 'suppressed', 'CMD-02-MODEL tells it better');
  t.equal(says('CMD-02-MODEL', 'GLOCK 19'), 'hit');
  t.equal(says('CMD-02-MODEL', 'GLOCK 19', '930200'), 'miss', 'declared as what it is');
  t.equal(says('CMD-02-MODEL', 'GLOCK 19 PISTOL'), 'suppressed', 'CMD-02 tells it better');
  t.equal(
    says('CMD-02-MODEL', 'GLOCK 19 PISTOL', '950300'),
    'hit',
    'under toys a pistol tells nothing, a model does',
  );
  t.equal(says('CMD-02-NAME', 'TAURUS'), 'miss', 'a name shared with a car is weak alone');
  t.equal(says('CMD-02-HINTS', 'TAURUS 9MM'), 'hit');
  t.equal(says('CMD-02-HINTS', 'FORD TAURUS TRIGGER KIT'), 'miss');
  t.equal(says('CMD-02-TOOL', 'PISTOLA', '820559'), 'hit');
  t.equal(says('CMD-02', 'PISTOLA', '820559'), 'miss');
  t.equal(says('CMD-02', 'GLOCK SLIDE', '820559'), 'hit', 'no tool explains a slide');
});

await t.test(
  'what needs a license in part reaches no tier by itself, what needs one always the first',
  async (t) => {
    const tier = (description: string, hs: string): number | null =>
      assess(ruleSet, subject(goods({ description, hs, packageType: 'CT', weightKg: 20 }))).tier;
    for (const hs of [
      '9301',
      '930200',
      '930320',
      '930330',
      '930510',
      '930520',
      '930591',
      '930599',
      '930621',
      '930630',
      '930690',
      '3602',
    ])
      t.equal(tier('GOODS OF THIS HEADING', hs), 1, hs);
    for (const hs of ['930310', '930390', '930629']) t.equal(tier('GOODS OF THIS HEADING', hs), null, hs);
  },
);

await t.test('an ITN that was given weeks before', async (t) => {
  const dated = (day: string) => outcome('RTE-06-OLD', { itns: [`AES X${day}004521`], exemption: null });
  t.equal(dated('20230830'), 'hit', '15 days before');
  t.equal(dated('20230831'), 'miss');
  t.equal(dated('20230231'), 'miss', 'a day that never was');
  t.equal(outcome('RTE-06-OLD', {}), 'miss', 'no ITN');
});
