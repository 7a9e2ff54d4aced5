import { readFileSync } from 'node:fs';
import t from 'tap';
import { accuracyOf, pairClasses, pairFiles, parsePairs, scorePair } from '../src/index.js';

t.test('the labelled pairs', async (t) => {
  const sets = [pairFiles.tune, pairFiles.apart].map((file) => parsePairs(readFileSync(file, 'utf8')));
  const [tune = [], apart = []] = sets;
  t.ok(tune.length + apart.length >= 400, 'there are many');
  const keyOf = (pair: { name: string; listed: string }): string =>
    `${pair.name} ${pair.listed}`.toUpperCase();
  t.equal(new Set([...tune, ...apart].map(keyOf)).size, tune.length + apart.length, 'none stands twice');
  for (const pairs of sets) {
    for (const kind of pairClasses) {
      const labels = new Set(pairs.filter((pair) => pair.class === kind).map(({ same }) => same));
      t.equal(labels.size, 2, `${kind}: both labels`);
    }
    const scored = pairs.map(scorePair);
    const half = accuracyOf(scored, 0.85);
    const full = accuracyOf(scored, 0.92);
    t.ok((half.precision ?? 0) >= 0.93 && (half.recall ?? 0) >= 0.92, JSON.stringify(half));
    t.ok((full.precision ?? 0) >= 0.97 && (full.recall ?? 0) >= 0.8, JSON.stringify(full));
  }
});

t.test('a broken line is reported by its number', async (t) => {
  const head = 'class\tlanguage\tlabel\tname\tlisted\twhy';
  t.throws(() => parsePairs(`${head}\nship\ten\tsame\ta\tb\tc`), /line 2: no such class: ship/);
  t.throws(() => parsePairs(`${head}\n\nvessel\ten\tmaybe\ta\tb\tc`), /line 3: label/);
  t.throws(() => parsePairs(`${head}\nvessel\ten\tsame\ta\tb`), /line 2: six columns/);
  t.same(parsePairs(`${head}\n`), []);
});

t.test('accuracy of nothing is unknown', async (t) => {
  t.match(accuracyOf([], 0.85), { pairs: 0, precision: undefined, recall: undefined });
});
