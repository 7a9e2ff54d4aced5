import t from 'tap';
import { assess, type Assessment } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { writtenRules } from './rule-source.js';
import { subject } from './subjects.js';

const ruleSet = load(defaultSource);

const person = (name: string, country: string) => ({
  name,
  kind: 'person',
  address: { city: country === 'US' ? 'Miami' : 'Kingston', country },
  phone: country === 'US' ? '+13055550134' : '+18765550188',
});
const between = { shipper: person('John Smith', 'US'), consignee: person('Marcia Brown', 'JM') };

/** One carton from a private person to another. */
const carton = (goods: object, shipment: object = {}, transport: object = {}): Assessment => {
  const item = { packages: 1, packageType: 'CT', weightKg: 10, valueUsd: 300, ...goods };
  return assess(
    ruleSet,
    subject(
      {
        parties: between,
        packages: [{ count: 1, type: 'CT' }],
        grossWeightKg: item.weightKg,
        goods: [item],
        ...shipment,
      },
      transport,
    ),
  );
};

const sentenceOf = ({ evidence }: Assessment, rule: string): string | undefined =>
  evidence.find(({ id }) => id === rule)?.evidence[0]?.sentence;

await t.test('a foreign, coded or kit word stands with its meaning', async (t) => {
  for (const [description, hs, headline] of [
    [
      'PATRONEN 9MM',
      '732690',
      'description says PATRONEN 9MM (Dutch, German: cartridges), declared under HS 7326.90',
    ],
    [
      'CH4RGEURS 30 COUPS',
      '850440',
      'description says CH4RGEURS 30 COUPS (French: magazines, by the rounds that they hold), declared under HS 8504.40',
    ],
    [
      'filter aluminum 6 inch 1/2-28',
      '842123',
      "description says filter aluminum 6 inch 1/2-28 (1/2-28 is the thread of a 9 mm or .22 barrel: a suppressor kit's), declared under HS 8421.23",
    ],
    [
      'SPECIAL TOOLS FOR THE BOYS',
      '820559',
      'description says SPECIAL TOOLS FOR THE BOYS (may be coded for guns; usage of Jamaica and Trinidad, no public case)',
    ],
    [
      'POLYMER80 PF940C',
      '392690',
      'description says POLYMER80 PF940C (an unfinished pistol frame, completed at home and without a serial number), declared under HS 3926.90',
    ],
    ['GLOCK SLIDE', '732690', 'description says GLOCK SLIDE, declared under HS 7326.90'],
  ] as const)
    t.equal(carton({ description, hs }).headline, headline, description);
});

await t.test('kits and devices by make and model count as those that say 80 percent', async (t) => {
  const { score, tier } = carton({ description: '80 PERCENT FRAME', hs: '392690' });
  t.same([score, tier], [8_200, 1]);
  for (const description of [
    'POLYMER80 PF940C',
    'PF940V2',
    'P80 PF45',
    'PF9SS',
    'BUY BUILD SHOOT KIT',
    'FREEDOM WOLF FRAME',
    '80% ARMS',
    'GST-9 KIT',
    'GHOST GUNNER',
    'AR-15 JIG',
    'GLOCK SELECTOR SWITCH',
    'SWITCH FOR GLOCK 19',
    'DROP IN AUTO SEAR',
    'SWIFT LINK FOR AR-15',
    'SOLVENT TRAP KIT',
  ])
    t.same(
      (({ score, tier }) => [score, tier])(carton({ description, hs: '392690' })),
      [score, tier],
      description,
    );
  for (const description of [
    'PF45 OIL FILTER',
    'LIGHTNING CABLE',
    'SELECTOR SWITCH',
    'LONE WOLF POSTER',
    'GST 9 %',
    'WOOD ROUTER JIG',
    'BABY WALL HANGERS',
  ])
    t.ok(carton({ description, hs: '392690' }).score < 2_500, description);
});

await t.test(
  'what toys are called stays below every tier, a model of a gun among them does not',
  async (t) => {
    for (const description of ['GUN', 'DRACO', 'DRACO DRAGON PLUSH', 'WATER GUN'])
      t.equal(carton({ description, hs: '950300' }).tier, null, description);
    const named = carton({ description: 'TOYS, MINI DRACO', hs: '950300' });
    t.same(
      [named.tier, named.headline],
      [4, 'description says MINI DRACO (a short Kalashnikov, sold as a pistol)'],
    );
  },
);

await t.test('sentences name places and what was measured', async (t) => {
  const air = carton(
    { description: 'BLENDERS', hs: '850940', weightKg: 61.5, valueUsd: 738 },
    { grossWeightKg: 61.5 },
    { mode: 'air' },
  );
  t.equal(
    sentenceOf(air, 'VAL-04-AIR'),
    '61.5 kg by air, declared at 738 USD: 12 USD a kilogram, less than the 16 that carriage and duty cost',
  );
  const haiti = carton(
    { description: 'USED CLOTHING', hs: '630900' },
    { destination: 'HT' },
    { portOfUnlading: 'HTPDP' },
  );
  t.equal(
    sentenceOf(haiti, 'RTE-01'),
    'from Miami (USMIA) to Port-de-Paix (HTPDP), a lane on which arms are often seized',
  );
  t.equal(
    sentenceOf(haiti, 'RTE-03'),
    'unlading at Port-de-Paix (HTPDP), a minor port of Haiti that public cases name',
  );
  t.equal(
    sentenceOf(haiti, 'CMD-05'),
    'description says only USED CLOTHING: too general to tell what is in it',
  );
});

/** What thresholds of `when` measure that needs no figure, and why. */
const without: ReadonlyMap<string, string> = new Map([
  ['hints(goods.description)', 'the words themselves stand in the sentence'],
  ['baseline.reachDays', 'only whether the log reaches back far enough'],
  ['history.partClasses', 'the parts are named'],
  ['history.partClassesElsewhere', 'the parts are named'],
  ['listHit.telling', 'said in words, by how rare they are'],
  ['eeiListHit.telling', 'said in words, by how rare they are'],
  ['history.containerElsewhere', 'one is enough'],
]);
const measured = /((?:[a-z]+\([^()]*\)|[a-z][\w.]*)(?: [-+*/] [a-z][\w.]*)*) (?:<=|>=|<|>) [0-9]/g;

/** Whether a sentence says a value; of a difference both sides are enough, of a quotient they are not. */
const saysValue = (because: string, value: string): boolean =>
  because.includes(value) ||
  (!value.includes(' / ') && value.split(/ [-+*] /).every((operand) => because.includes(operand)));

await t.test('a rule with a threshold says what it measured', async (t) => {
  let found = 0;
  // What links a shipment to others is told by sentences of its own kind; a rule that only adjusts has none.
  for (const { id, when, because } of writtenRules.filter(
    (rule) => !rule.id.startsWith('GRF-') && rule.because !== '',
  ))
    for (const [, value = ''] of when.matchAll(measured)) {
      // That the manifest names fewer than two kinds is no measure of what the EEI names.
      if (without.has(value) || (id === 'CMD-10-EEI' && value === 'shipment.accessoryKinds')) continue;
      found += 1;
      t.ok(saysValue(because, value), `${id} says ${value}: ${because}`);
    }
  t.ok(found > 20, `${found} thresholds`);
});

/** The tier that points bring by themselves, with one family of evidence. */
const tierOf = (points: number): number | null => (points >= 40 ? 3 : points >= 25 ? 4 : null);

type Claim = {
  readonly id: string;
  /** Words of the caution. */
  readonly says: string;
  /** Points of the rule, as they are written there or follow from it, and the tier that the caution states for them. */
  readonly cases: readonly (readonly [points: number, tier: number | null, written: string])[];
};

/** Every caution that states a tier or points. */
const claims: readonly Claim[] = [
  {
    id: 'CMD-01-LOW',
    says: 'below every tier by itself',
    cases: [
      [6, null, '6'],
      [15, null, '15'],
    ],
  },
  { id: 'CMD-03-OPTIC', says: 'a look for an analyst (tier 4)', cases: [[30, 4, '30']] },
  { id: 'CMD-02-SLANG', says: '(tier 4)', cases: [[25, 4, '25']] },
  { id: 'CMD-09-MACHINE', says: 'below every tier by itself', cases: [[14, null, '14']] },
  {
    id: 'VAL-02-HEAVY',
    says: 'it brings tier 3 where the consignee is a person, otherwise a look for an analyst (tier 4)',
    cases: [
      [40, 3, '"person" ? 40'],
      [28, 4, ': 28'],
    ],
  },
  {
    id: 'VAL-02-TARE',
    says: 'below a third they stay under every tier',
    cases: [
      [5, null, '* 1.1 ? 5'],
      [12, null, '"air" ? 12 : 8'],
      [34, 4, '* 1.333 ? 34'],
    ],
  },
  {
    id: 'VAL-02-DENSE',
    says: 'from three quarters on this is a look by itself',
    cases: [
      [(1.75 - 1.25) * 52, 4, '- 1.25) * 52'],
      [(1.72 - 1.25) * 52, null, '- 1.25) * 52'],
    ],
  },
  {
    id: 'VAL-02-PACKAGE',
    says: '3 for one in twenty, 7 for one in a thousand, 14 where the weight of the goods is not stated',
    cases: [
      [3, null, 'max(3, '],
      [(3 - 1.3) * 4, null, '- 1.3) * 4'],
      [14, null, 'min(14, '],
    ],
  },
  {
    id: 'PTY-04',
    says: '(tier 4)',
    cases: [
      [25, 4, '? 25'],
      [18, null, ': 18'],
      [14, null, '? 14'],
    ],
  },
  {
    id: 'PTY-02',
    says: 'two common words stay below every tier, a rare name that is whole reaches tier 3',
    cases: [
      [45, 3, 'min(45, '],
      [(4.5 - 4) * 10 * 1.25, null, '- 4) * 10 * (text(listHit.weight) == "high" ? 1.25'],
    ],
  },
  { id: 'GRF-05-TWO', says: 'below every tier by itself', cases: [[20, null, '20 * ']] },
];

await t.test('cautions that state a tier or points are true', async (t) => {
  const stating = writtenRules.filter(({ caution }) =>
    /\btiers?\b|\blook by itself\b|\b[0-9]+ for\b|\bpoints [0-9]/.test(caution),
  );
  t.same(
    stating.map(({ id }) => id).toSorted(),
    claims.map(({ id }) => id).toSorted(),
    'each is checked here',
  );
  for (const { id, says, cases } of claims) {
    const rule = writtenRules.find((one) => one.id === id);
    t.ok(rule?.caution.includes(says), `${id}: ${says}`);
    for (const [points, tier, written] of cases) {
      t.ok(rule?.points.includes(written), `${id}: ${written}`);
      t.equal(tierOf(points), tier, `${id}: ${points} points`);
    }
  }
});

await t.test('weight alone brings the tier that its caution states', async (t) => {
  const shop = {
    shipper: { name: 'Doral Home Supply LLC', kind: 'business', address: { city: 'Doral', country: 'US' } },
  };
  const goods = { description: 'HUMIDIFIER', hs: '850980', weightKg: 13, valueUsd: 300 };
  const heavy = (consignee: object) => carton(goods, { grossWeightKg: 26, parties: { ...shop, consignee } });
  const toPerson = heavy(between.consignee);
  t.equal(toPerson.tier, 3);
  t.equal(sentenceOf(toPerson, 'VAL-02-HEAVY'), 'weighs 26 kg, 13 kg more than the 13 kg of goods declared');
  t.equal(heavy({ ...between.consignee, name: 'Kingston Appliances Ltd', kind: 'business' }).tier, 4);
});
