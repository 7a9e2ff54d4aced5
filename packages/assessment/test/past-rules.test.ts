import t from 'tap';
import { assess, type Surroundings } from '../src/index.js';
import { defaultSource, load } from './rule-set.js';
import { subject } from './subjects.js';
import { everything, ordinaryPast } from './surroundings.js';

/* What history, links and baselines tell: each rule hits, misses, and is unknown where nobody asked. */
const ruleSet = load(defaultSource);
const reading = ruleSet.rules.filter(({ reads }) =>
  reads.some((path) => /^(history|graph|baseline)\./.test(path)),
);

const person = (name: string) => ({ name, kind: 'person', phone: '+13055550134' });
const between = {
  parties: { shipper: person('Devon Clarke'), consignee: person('Marcia Brown') },
};
const goods = (changes: object): object => ({
  ...between,
  goods: [
    {
      description: 'PERSONAL EFFECTS',
      hs: '980400',
      packages: 2,
      packageType: 'BA',
      weightKg: 100,
      valueUsd: 300,
      ...changes,
    },
  ],
});
const heavy = { ...goods({}), grossWeightKg: 150 };

type Past = Pick<Surroundings, 'history' | 'graph' | 'baseline'>;
interface Case {
  readonly shipment?: object;
  readonly past: Past;
  /** Hundredths. */
  readonly points: number;
  readonly floor?: number;
}

const company = (name: string) => ({ name, kind: 'business', phone: '+13055550134' });
const companies = { parties: { shipper: company('Sunrise Inc'), consignee: company('Caribe Ltd') } };
const seized = {
  seizureBill: 'MIAKIN2300007',
  seizureLink: 'phone',
  seizureRole: 'shipper',
  seizureTies: 'same shipper, phone and address',
} as const;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'VAL-01': [
    { past: { baseline: { version: 1, valuePerKg: { p1: 2, p5: 4, p50: 9 } } }, points: 400 },
    { past: { baseline: { version: 1, valuePerKg: { p1: 4, p5: 5, p50: 9 } } }, points: 1000 },
    { past: { baseline: { version: 1, valuePerKg: { p1: 2, p5: 4, p50: 9, tail: 1.4 } } }, points: 450 },
    { past: { baseline: { version: 1, valuePerKg: { p1: 4, p5: 5, p50: 9, tail: 3 } } }, points: 1200 },
  ],
  'VAL-02-PACKAGE': [
    { past: { baseline: { version: 1, kgPerPackage: { p50: 30, p95: 49, p99: 90 } } }, points: 300 },
    { past: { baseline: { version: 1, kgPerPackage: { p50: 30, p95: 40, p99: 49 } } }, points: 600 },
    {
      past: { baseline: { version: 1, kgPerPackage: { p50: 30, p95: 49, p99: 90, tail: 1.3 } } },
      points: 300,
    },
    {
      past: { baseline: { version: 1, kgPerPackage: { p50: 30, p95: 40, p99: 49, tail: 3 } } },
      points: 680,
    },
  ],
  'VAL-02-FEW': [{ shipment: heavy, past: { history: { between: 2 } }, points: 2000 }],
  'VAL-02-AGAIN': [
    { past: { history: { linkedLately: 2, heavyLately: 1 } }, points: 2400 },
    { past: { history: { linkedLately: 2, heavyLately: 2 } }, points: 4000 },
  ],
  'VAL-03-REPEATED': [
    { past: { history: { underThresholdTo: 2 } }, points: 2000 },
    { past: { history: { underThresholdTo: 3, underThreshold: 4 } }, points: 3400 },
    { past: { history: { underThresholdTo: 1, underThreshold: 3 } }, points: 2800 },
  ],
  'VAL-03-COMPANIES': [
    {
      shipment: companies,
      past: { history: { between: 2, underThresholdBetween: 2, underThresholdTo: 2 } },
      points: 1200,
    },
    {
      shipment: companies,
      past: { history: { consignee: { shipments: 6 }, underThresholdTo: 4 } },
      points: 3400,
    },
  ],
  'VAL-06': [
    {
      past: {
        history: {
          partClasses: 2,
          partClassesNamed: 1,
          partClassesElsewhere: 1,
          partsHere: 'barrel',
          partsElsewhere: 'trigger',
        },
      },
      points: 3500,
    },
    { past: { history: { partClasses: 3, partsHere: 'barrel, magazine, trigger' } }, points: 3000 },
    {
      past: { history: { partClasses: 3, partClassesNamed: 1, partsHere: 'barrel, magazine, trigger' } },
      points: 4500,
    },
  ],
  'TMP-01': [{ past: { history: { shipper: { lastWeek: 4, weekly: 0.3 } } }, points: 800 }],
  'PTY-07': [{ past: { history: {} }, points: 500 }],
  'PTY-08': [
    { past: { history: { shipper: { shipments: 3, dormantDays: 200, lastFortnight: 2 } } }, points: 800 },
  ],
  'PTY-10': [{ past: { history: { shipper: { shipments: 30, newChapter: true } } }, points: 200 }],
  'GRF-01': [
    { past: { graph: { addressNames: 3, addressRole: 'shipper' } }, points: 2000 },
    { past: { graph: { addressNames: 4, addressRole: 'shipper' } }, points: 4000 },
  ],
  'GRF-02': [
    { past: { graph: { phoneNames: 2, phoneTowns: 2, phoneRole: 'shipper' } }, points: 1600 },
    { past: { graph: { phoneNames: 3, phoneTowns: 2, phoneRole: 'consignee' } }, points: 2600 },
    { past: { graph: { phoneNames: 3, phoneRole: 'shipper' } }, points: 2800 },
    { past: { graph: { phoneNames: 3, phoneTowns: 3, phoneRole: 'shipper' } }, points: 4600 },
    { past: { graph: { phoneNames: 4, phoneRole: 'shipper' } }, points: 5200 },
    { past: { graph: { phoneNames: 5, phoneRole: 'consignee' } }, points: 2600 },
  ],
  'GRF-03': [{ past: { graph: { fanOut: 5 } }, points: 2000 }],
  'GRF-04': [
    { past: { graph: { fanIn: 2 } }, points: 1200 },
    { past: { graph: { fanIn: 2, fanInStates: 2 } }, points: 2000 },
    { past: { graph: { fanIn: 3, fanInStates: 2 } }, points: 4800 },
    { past: { graph: { fanIn: 4, fanInStates: 3 } }, points: 5400 },
  ],
  'GRF-05': [
    { past: { graph: { ...seized, seizureHops: 1, seizureAgeDays: 0 } }, points: 4500, floor: 2 },
    { past: { graph: { ...seized, seizureHops: 1, seizureAgeDays: 730 } }, points: 1125, floor: 2 },
  ],
  'GRF-05-TWO': [{ past: { graph: { ...seized, seizureHops: 2, seizureAgeDays: 365 } }, points: 1000 }],
  'GRF-07': [
    { past: { graph: { fanIn: 3 } }, points: 1800 },
    { past: { graph: { phoneNames: 3, phoneTowns: 2, phoneRole: 'shipper' } }, points: 1800 },
    { past: { graph: { addressNames: 4, addressRole: 'shipper' } }, points: 1800 },
  ],
  'GRF-06': [{ past: { graph: { besideSeizure: true } }, points: 2000 }],
  'RTE-02': [{ past: { baseline: { version: 1, routeShare: 0 } }, points: 200 }],
  'RTE-04-LATE': [{ past: { history: { lateChanges: 2 } }, points: 1400 }],
  'RTE-05-TWICE': [{ past: { history: { containerElsewhere: 1 } }, points: 1000 }],
  'RTE-06-REUSED': [
    { past: { history: { itnOtherConsignee: 1 } }, points: 1600 },
    { past: { history: { itnOtherConsignee: 2 } }, points: 4000 },
    { past: { history: { itnOtherConsignee: 1, itnApart: 1 } }, points: 4800 },
    { past: { history: { itnOtherVoyage: 2, itnApart: 2 } }, points: 5500 },
  ],
  'CMD-09-MACHINE': [
    { shipment: goods({ description: 'CNC MILL', hs: '845961' }), past: { history: {} }, points: 1400 },
  ],
};
/** Rules that an ordinary log, which knows nobody, does not make miss: the past that does. */
const known: Past = { history: { shipper: { shipments: 5 }, consignee: { shipments: 5 }, between: 4 } };

const resultOf = (id: string, shipment: object, past: Partial<Surroundings>) =>
  assess(ruleSet, subject({ grossWeightKg: 100, ...shipment }, {}, [], past)).evidence.find(
    (rule) => rule.id === id,
  );

await t.test('every rule that reads the past is asked here', async (t) => {
  t.same(reading.map(({ id }) => id).toSorted(), Object.keys(cases).toSorted());
});

for (const [id, list] of Object.entries(cases)) {
  await t.test(`${id} hits, misses and is unknown`, async (t) => {
    for (const { shipment = goods({}), past, points, floor } of list) {
      const hit = resultOf(id, shipment, { ...ordinaryPast, ...past });
      t.match(hit, { outcome: 'hit', points }, 'hit');
      t.equal(hit?.floor, floor);
      t.notMatch(hit?.evidence[0]?.sentence, /not stated|could not/);
      t.equal(resultOf(id, shipment, { ...ordinaryPast, ...known }), undefined, 'miss');
      t.match(resultOf(id, shipment, {}), { outcome: 'unknown', points: 0 }, 'nobody asked');
    }
  });
}

await t.test('what does not count', async (t) => {
  const outcome = (id: string, past: Past, shipment: object = goods({})): string =>
    resultOf(id, shipment, { ...ordinaryPast, ...past })?.outcome ?? 'miss';
  const shop = {
    parties: { shipper: { name: 'Sunrise Direct', kind: 'business' }, consignee: person('A B') },
  };
  t.equal(
    outcome('GRF-02', { graph: { phoneNames: 4, phoneRole: 'consignee' } }),
    'miss',
    'a family at home',
  );
  t.equal(outcome('GRF-02', { graph: { phoneNames: 9, phoneRole: 'shipper' } }, shop), 'miss', 'staff');
  t.equal(outcome('GRF-01', { graph: { addressNames: 9, addressRole: 'consignee' } }), 'miss', 'a village');
  t.equal(outcome('GRF-03', { graph: { fanOut: 40 } }, shop), 'miss', 'a merchant');
  const known = { shipper: { shipments: 1 } };
  t.equal(outcome('GRF-04', { graph: { fanIn: 2 }, history: known }), 'miss', 'two of one state');
  t.equal(outcome('GRF-07', { graph: { fanIn: 3 }, history: known }), 'miss', 'one who shipped before');
  t.equal(outcome('GRF-02', { graph: { phoneNames: 2, phoneRole: 'shipper' } }), 'miss', 'a couple');
  t.equal(outcome('VAL-06', { history: { partClasses: 2 } }), 'miss', 'all in one parcel');
  const filed = { ...goods({}), itns: ['X20230912004521'] };
  t.equal(outcome('VAL-03-REPEATED', { history: { underThresholdTo: 9 } }, filed), 'miss', 'filed');
  t.equal(
    outcome('VAL-03-REPEATED', { history: { underThreshold: 9 } }, shop),
    'miss',
    'what a shop sells to others',
  );
  const regular = { between: 7, underThresholdBetween: 4, consignee: { shipments: 20 }, underThresholdTo: 6 };
  t.equal(outcome('VAL-03-COMPANIES', { history: regular }, companies), 'miss', 'half of all their trade');
  const habit = { linkedLately: 5, heavyLately: 2 };
  t.equal(outcome('VAL-02-AGAIN', { history: habit }), 'miss', 'less than half of what is linked');
  t.equal(outcome('VAL-01', { baseline: { version: 1 } }), 'unknown', 'fewer than 50 observations');
});

await t.test('weight beyond the goods: a little, a third, pounds', async (t) => {
  const weighing = (grossWeightKg: number): string =>
    assess(ruleSet, subject({ ...goods({}), grossWeightKg }, {}, [], { ...ordinaryPast, ...known }))
      .evidence.filter(({ id, outcome }) => id.startsWith('VAL-02-') && outcome === 'hit')
      .map(({ id, points }) => `${id} ${points / 100}`)
      .join();
  t.equal(weighing(105), '');
  t.equal(weighing(108), 'VAL-02-TARE 5');
  t.equal(weighing(130), 'VAL-02-TARE 12');
  t.equal(weighing(150), 'VAL-02-HEAVY 40');
  t.equal(weighing(220), 'VAL-02-POUNDS 8');
  t.equal(weighing(300), 'VAL-02-HEAVY 40');
});

await t.test('a seizure raises what is linked to it, by floor', async (t) => {
  const tier = (graph: NonNullable<Surroundings['graph']>): number | null =>
    assess(ruleSet, subject(goods({}), {}, [], { ...ordinaryPast, ...known, graph })).tier;
  t.equal(tier({ seizureHops: 1, seizureAgeDays: 900 }), 2);
  t.equal(tier({ besideSeizure: true }), null, 'a container is shared by strangers');
  t.equal(tier({ seizureHops: 2, seizureAgeDays: 0 }), null, 'two steps alone reach no tier');
  t.equal(tier({}), null);
});

await t.test('a headline says what is known, and of whom', async (t) => {
  const sentence = (id: string, past: Past, shipment: object = goods({})): string | undefined =>
    resultOf(id, shipment, { ...ordinaryPast, ...past })?.evidence[0]?.sentence;
  t.equal(
    sentence('GRF-05', { graph: { ...seized, seizureHops: 1, seizureAgeDays: 12 } }),
    'same shipper, phone and address as seized cargo, bill MIAKIN2300007 (seized before this departs)',
  );
  const { seizureTies: _, ...before } = seized;
  t.equal(
    sentence('GRF-05', { graph: { ...before, seizureHops: 1, seizureAgeDays: 0 } }),
    'same phone as seized cargo, bill MIAKIN2300007 (seized as this departed, or later)',
    'features of an earlier release name one tie',
  );
  t.equal(
    sentence('GRF-06', {
      graph: { besideSeizure: true, besideBy: 'container', besideBill: 'MIAKIN2300008' },
    }),
    'its container also carried seized cargo, bill MIAKIN2300008',
  );
  t.equal(
    sentence('GRF-02', { graph: { phoneNames: 4, phoneRole: 'shipper', phoneKind: 'email' } }),
    '4 names gave the email of the shipper Devon Clarke as theirs within 180 days',
  );
  const many = { shipper: { shipments: 6, names: 3, by: 'phone', lastWeek: 5 } } as const;
  t.equal(
    sentence('TMP-01', { history: many }),
    '6 shipments within a week from 3 names with the phone of Devon Clarke; before, 0 a week',
  );
  t.match(
    sentence('GRF-03', { graph: { fanOut: 6 }, history: many }),
    /, all from 3 names with the phone of D/,
  );
  t.match(sentence('GRF-03', { graph: { fanOut: 6 } }), /, all from Devon Clarke$/);
  const parts = { partClasses: 3, partsHere: 'barrel', partsElsewhere: 'magazine, trigger' };
  t.equal(
    sentence('VAL-06', { history: parts }),
    'may be one gun in parts, by words, HS code and weight: here barrel; on bills linked to it within 21 days magazine, trigger',
  );
  t.match(
    sentence('PTY-07', { history: {} }),
    /^in the 365 days that the log reaches back nothing was shipped by D/,
  );
});

await t.test('nothing is stated about a past that is not known', async (t) => {
  const outcome = (id: string, past: Past, shipment: object = goods({})) =>
    resultOf(id, shipment, { ...ordinaryPast, ...past });
  for (const reachDays of [29, undefined]) {
    const baseline = { version: 9, ...(reachDays !== undefined && { reachDays }) };
    t.not(outcome('PTY-07', { history: {}, baseline })?.outcome, 'hit', 'a young log');
    t.not(outcome('VAL-02-FEW', { history: {}, baseline }, heavy)?.outcome, 'hit');
  }
  const history = { unidentified: ['consignee'] } as const;
  t.match(outcome('PTY-07', { history }), { outcome: 'unknown', absent: ['history.consignee'] });
  t.match(outcome('VAL-02-FEW', { history }, heavy), { outcome: 'unknown', absent: ['history.between'] });
  t.match(outcome('TMP-01', { history: { unidentified: ['shipper'] } }), { outcome: 'unknown' });
  t.equal(outcome('PTY-08', { history: {} }), undefined, 'who never shipped before was not away');
});

await t.test('a kind that is not stated is read from the name, or not known', async (t) => {
  const to = (name: string) =>
    resultOf(
      'CMD-10-ARMOR',
      {
        ...goods({ description: 'BODY ARMOR LEVEL IIIA' }),
        parties: { shipper: { name: 'X Y' }, consignee: { name } },
      },
      ordinaryPast,
    );
  t.match(to('Marcia Brown'), { outcome: 'hit' });
  t.equal(to('Guardsman Security Ltd'), undefined);
  t.match(to('Marcia'), { outcome: 'unknown', absent: ['parties.consignee.likelyKind'] });
});

await t.test('with everything known, no rule fails', async (t) => {
  t.equal(assess(ruleSet, subject(goods({}), {}, [], everything)).incomplete, false);
});
