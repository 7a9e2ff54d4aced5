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

const cases: Readonly<Record<string, readonly Case[]>> = {
  'VAL-01': [
    { past: { baseline: { version: 1, valuePerKg: { p1: 2, p5: 4, p50: 9 } } }, points: 400 },
    { past: { baseline: { version: 1, valuePerKg: { p1: 4, p5: 5, p50: 9 } } }, points: 1000 },
  ],
  'VAL-02-PACKAGE': [
    { past: { baseline: { version: 1, kgPerPackage: { p50: 30, p95: 49, p99: 90 } } }, points: 300 },
    { past: { baseline: { version: 1, kgPerPackage: { p50: 30, p95: 40, p99: 49 } } }, points: 600 },
  ],
  'VAL-02-FEW': [{ shipment: heavy, past: { history: { between: 2 } }, points: 2000 }],
  'VAL-03-REPEATED': [
    { past: { history: { underThresholdBetween: 2 } }, points: 2000 },
    { past: { history: { underThresholdBetween: 4 } }, points: 3400 },
  ],
  'VAL-06': [
    { past: { history: { partClasses: 2, partClassesNamed: 1, partClassesElsewhere: 1 } }, points: 2400 },
    { past: { history: { partClasses: 3 } }, points: 3500 },
  ],
  'TMP-01': [{ past: { history: { shipper: { lastWeek: 4, weekly: 0.3 } } }, points: 800 }],
  'PTY-07': [{ past: { history: {} }, points: 500 }],
  'PTY-08': [{ past: { history: { shipper: { dormantDays: 200, lastFortnight: 2 } } }, points: 800 }],
  'PTY-10': [{ past: { history: { shipper: { shipments: 30, newChapter: true } } }, points: 200 }],
  'GRF-01': [
    { past: { graph: { addressNames: 3, addressRole: 'shipper' } }, points: 1400 },
    { past: { graph: { addressNames: 4, addressRole: 'shipper' } }, points: 2400 },
  ],
  'GRF-02': [
    { past: { graph: { phoneNames: 3, phoneRole: 'shipper' } }, points: 4000 },
    { past: { graph: { phoneNames: 4, phoneRole: 'shipper' } }, points: 5200 },
    { past: { graph: { phoneNames: 5, phoneRole: 'consignee' } }, points: 2600 },
  ],
  'GRF-03': [{ past: { graph: { fanOut: 5 } }, points: 2000 }],
  'GRF-04': [
    { past: { graph: { fanIn: 2, fanInStates: 2 } }, points: 1400 },
    { past: { graph: { fanIn: 3, fanInStates: 2 } }, points: 4800 },
    { past: { graph: { fanIn: 4, fanInStates: 3 } }, points: 5400 },
  ],
  'GRF-05': [
    { past: { graph: { seizureHops: 1, seizureAgeDays: 0 } }, points: 4500, floor: 2 },
    { past: { graph: { seizureHops: 1, seizureAgeDays: 730 } }, points: 1125, floor: 2 },
  ],
  'GRF-05-TWO': [{ past: { graph: { seizureHops: 2, seizureAgeDays: 365 } }, points: 1000 }],
  'GRF-06': [{ past: { graph: { besideSeizure: true } }, points: 2000 }],
  'RTE-02': [{ past: { baseline: { version: 1, routeShare: 0 } }, points: 200 }],
  'RTE-04-LATE': [{ past: { history: { lateChanges: 2 } }, points: 1400 }],
  'RTE-05-TWICE': [{ past: { history: { containerElsewhere: 1 } }, points: 1400 }],
  'RTE-06-REUSED': [
    { past: { history: { itnOtherConsignee: 1 } }, points: 2800 },
    { past: { history: { itnOtherVoyage: 2 } }, points: 4800 },
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
  t.equal(outcome('GRF-04', { graph: { fanIn: 2 } }), 'miss', 'two of one state');
  t.equal(outcome('VAL-06', { history: { partClasses: 2, partClassesElsewhere: 1 } }), 'miss', 'none named');
  const filed = { ...goods({}), itns: ['X20230912004521'] };
  t.equal(outcome('VAL-03-REPEATED', { history: { underThresholdBetween: 9 } }, filed), 'miss', 'filed');
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

await t.test('all there is to tell makes no rule fail', async (t) => {
  t.equal(assess(ruleSet, subject(goods({}), {}, [], everything)).incomplete, false);
});
