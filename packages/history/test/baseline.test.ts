import t from 'tap';
import { Baseline, BaselineBuilder, WordCounter } from '../src/index.js';
import { encodeImprint, type Imprint, textHash } from '@hammerhead/imprint';
import { imprint } from './helpers/imprints.js';
import { Random } from '@hammerhead/primitives';

const florida = 0x464c;
const rice = {
  heading: 1_006,
  destination: 0x4a4d,
  packageType: textHash('BG'),
  packages: 10,
  weightKg: 100,
};

/** By way of text, as it is stored. */
function baselineOf(imprints: readonly Partial<Imprint>[], version = 9): Baseline {
  const builder = new BaselineBuilder();
  for (const one of imprints) builder.add(encodeImprint(imprint(one)));
  return Baseline.load(version, JSON.parse(JSON.stringify(builder.body())));
}

t.test('quantiles are within two hundredths of the true ones', async (t) => {
  const values = Array.from({ length: 1_000 }, (_, index) => index + 1);
  const { valuePerKg, kgPerPackage, version } = baselineOf(
    values.map((value) => ({ ...rice, valueUsd: value })),
  ).featuresOf(imprint(rice));
  t.equal(version, 9);
  const near = (found: number | undefined, expected: number): void => {
    t.ok(Math.abs((found ?? 0) / expected - 1) < 0.02, `${found} for ${expected}`);
  };
  near(valuePerKg?.p1, 0.1);
  near(valuePerKg?.p5, 0.5);
  near(valuePerKg?.p50, 5);
  near(kgPerPackage?.p99, 10);
});

t.test('a cell of fewer than 50 observations is left out', async (t) => {
  const cell = (count: number): Partial<Imprint>[] =>
    Array.from({ length: count }, () => ({ ...rice, valueUsd: 50, state: florida }));
  t.same(baselineOf(cell(49)).featuresOf(imprint({ ...rice, state: florida })), { version: 9, reachDays: 0 });
  const enough = baselineOf(cell(50)).featuresOf(imprint({ ...rice, state: florida }));
  t.same(Object.keys(enough), ['version', 'reachDays', 'valuePerKg', 'kgPerPackage', 'routeShare']);
  t.equal(enough.routeShare, 1);
});

t.test('what states no value, weight or heading is not counted', async (t) => {
  const unstated = [{ valueUsd: Number.NaN }, { weightKg: 0 }, { heading: 0 }, { valueUsd: 0 }];
  const { valuePerKg } = baselineOf(
    Array.from({ length: 400 }, (_, index) => ({ ...rice, valueUsd: 5, ...unstated[index % 4] })),
  ).featuresOf(imprint(rice));
  t.equal(valuePerKg, undefined);
});

t.test('the share of a route is that of the state, 0 where nobody took it', async (t) => {
  const by = (portOfExport: string) => ({ state: florida, portOfExport: textHash(portOfExport) });
  const baseline = baselineOf([
    ...Array.from({ length: 57 }, () => by('USMIA')),
    by('USPEF'),
    by('USPEF'),
    by('USTPA'),
  ]);
  const share = (port: string) => baseline.featuresOf(imprint(by(port))).routeShare;
  t.same([share('USMIA'), share('USPEF'), share('USTPA'), share('USEWR')], [0.95, 0.0333, 0.0167, 0]);
});

t.test('the order of the shipments does not matter', async (t) => {
  const random = new Random(3);
  const some = Array.from({ length: 400 }, () => ({
    heading: random.between(1_001, 1_004),
    valueUsd: random.between(1, 900),
    weightKg: random.between(1, 90),
    packages: random.between(1, 9),
    packageType: random.between(1, 3),
    state: random.pick([florida, 0x4741]),
    portOfExport: random.between(1, 5),
  }));
  const body = (of: typeof some): string => {
    const builder = new BaselineBuilder();
    for (const one of of) builder.add(encodeImprint(imprint(one)));
    return JSON.stringify(builder.body());
  };
  t.equal(body(some), body(some.toReversed()));
});

t.test('a body that is not a baseline is refused', async (t) => {
  t.throws(() => Baseline.load(1, { format: 3 }));
  t.throws(() => Baseline.load(1, { format: 2, valuePerKg: {}, kgPerPackage: {}, routes: {} }));
  t.throws(() =>
    Baseline.load(1, { format: 1, valuePerKg: { '1006 JM': [50, 1] }, kgPerPackage: {}, routes: {} }),
  );
});

t.test('how far the log reaches back, but for mistyped dates', async (t) => {
  const days = Array.from({ length: 200 }, (_, index) => ({ day: 20_000 + index }));
  const baseline = baselineOf([{ day: -700_000 }, ...days]);
  const reach = (day: number) => baseline.featuresOf(imprint({ day })).reachDays;
  t.equal(reach(20_101), 100, 'one in a hundred departed before 20,001');
  t.equal(reach(20_400), 365, 'history is read no further back');
  t.equal(reach(19_000), 0, 'a departure before all of them');
  const before = Baseline.load(9, { format: 1, valuePerKg: {}, kgPerPackage: {}, routes: {} });
  t.same(before.featuresOf(imprint({})), { version: 9 }, 'a version that did not count it');
});

t.test('a tail is the share beyond, as far as the observations can resolve', async (t) => {
  // Ten times as much, or as little, is ten times as rare.
  const shares = Array.from({ length: 10_000 }, (_, index) => (index + 1) / 10_000);
  const baseline = baselineOf(shares.map((share) => ({ ...rice, valueUsd: 1_000, weightKg: 1 / share })));
  const upper = (kg: number) =>
    baseline.featuresOf(imprint({ ...rice, weightKg: kg })).kgPerPackage?.tail ?? -1;
  const near = (found: number, expected: number): void => {
    t.ok(Math.abs(found - expected) < 0.1, `${found} for ${expected}`);
  };
  for (const digits of [1.3, 1.7, 2, 2.2, 2.5, 3]) near(upper(10 ** digits), digits);
  t.equal(upper(20_000), 4, 'beyond all of 10,000: one in 10,000 at most');
  t.equal(upper(1e7), 4);
  t.equal(upper(1.1), 0.3, 'what is lighter than half is not out at all');
  const lower = baselineOf(shares.map((share) => ({ ...rice, valueUsd: share * 1e5 })));
  const low = (usd: number) => lower.featuresOf(imprint({ ...rice, valueUsd: usd })).valuePerKg?.tail ?? -1;
  for (const digits of [1.3, 2, 2.5, 3]) near(low(10 ** (5 - digits)), digits);
  t.equal(low(0.1), 4);
  t.same(baseline.featuresOf(imprint({ ...rice, packages: 0 })).kgPerPackage?.tail, undefined);
});

t.test('a version of the first format has tails as far as its quantiles go, and no names', async (t) => {
  const cells = { '1006 JM': [5_000, 1, 2, 9] };
  const type = textHash('BG').toString(36);
  const first = Baseline.load(3, {
    format: 1,
    valuePerKg: cells,
    kgPerPackage: { [`1006 ${type}`]: [5_000, 10, 20, 40] },
    routes: {},
  });
  const at = (kg: number) => first.featuresOf(imprint({ ...rice, weightKg: kg, valueUsd: kg * 1.5 }));
  t.match(at(200), { kgPerPackage: { p95: 20, tail: 1.3 } });
  t.match(at(4_000), { kgPerPackage: { tail: 2 } }, 'what lies beyond is not known');
  t.equal(first.names, undefined);
});

t.test('words are counted by distinct names, and those of one name alone are left out', async (t) => {
  const counter = new WordCounter();
  for (const name of ['MARCIA BROWN', 'BROWN MARCIA', 'DEVON BROWN', 'MARCIA QUINTANILLA', 'BROWN BROWN'])
    counter.add(name.split(' '), 'JM');
  counter.add([]);
  counter.add(['BROWN'], 'not a country');
  counter.add(['BROWN', 'DEVON'], 'US');
  const counts = counter.counts();
  t.same(counts, {
    names: 4,
    unlisted: 1,
    words: { BROWN: 3, MARCIA: 2 },
    countries: { JM: { names: 4, words: { BROWN: 3, MARCIA: 2 } } },
  });
  const body = new BaselineBuilder().body(counts);
  t.same(Baseline.load(4, JSON.parse(JSON.stringify(body))).names, counts);
});

t.test('of very many words the most frequent are kept', async (t) => {
  const counter = new WordCounter();
  for (let word = 0; word < 20_100; word += 1)
    for (let time = 0; time < (word < 50 ? 3 : 2); time += 1) counter.add([`W${word}`, `T${word}X${time}`]);
  const { words, unlisted } = counter.counts();
  t.equal(Object.keys(words).length, 50, 'those that tie with one that is left out are left out, too');
  t.equal(unlisted, 2);
});
