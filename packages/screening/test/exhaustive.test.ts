import type { ListEntry } from '@hammerhead/contracts';
import t from 'tap';
import { countryOf, scoreOf, scoreOfReadings } from '../src/compare/circumstances.js';
import { compare } from '../src/compare/score.js';
import { type Circumstances, scoreEntry, ScreeningIndex } from '../src/index.js';
import { preparedReadings } from '../src/reading/prepared.js';
import { Random } from '@hammerhead/primitives';
import { slips, withSlip } from '@hammerhead/synthetic';
import { fieldName, madeEntries } from './entries.js';

const entries = madeEntries(new Random(1), 90);
const index = new ScreeningIndex(entries);

/** What comparing with every entry gives, without an index. */
const listed = entries.map((entry) => ({
  entry,
  names: [entry.name, ...entry.aliases].flatMap((name) => preparedReadings(name, entry.kind)),
}));
function searchAll(name: string, known: Circumstances, atLeast: number): string[] {
  const readings = preparedReadings(name, known.kind);
  return listed
    .map(({ entry, names }) => {
      const country = countryOf(entry, known.country);
      const scores = readings.flatMap((one) =>
        names.map((other) =>
          scoreOf(
            scoreOfReadings(compare(one.name, other.name).score, one.other, other.other),
            country,
            known.kind,
            entry.kind,
          ),
        ),
      );
      return { entry, score: Math.max(...scores) };
    })
    .filter(({ score }) => score >= atLeast)
    .sort((a, b) => b.score - a.score || entries.indexOf(a.entry) - entries.indexOf(b.entry))
    .map(({ entry, score }) => `${entry.id} ${score}`);
}

const searchIndex = (name: string, known: Circumstances, atLeast: number): string[] =>
  index.search(name, { ...known, atLeast }).map(({ entry, score }) => `${entry.id} ${score}`);

const letters = 'AAEEIIOOUURSTNLMDCKHYBPGVZ -';
const kinds = ['person', 'business', 'vessel', undefined] as const;
const levels = [0.05, 0.4, 0.6, 0.8, 0.85, 0.85, 0.92, 1];

function randomName(random: Random): string {
  if (random.below(3) > 0) return fieldName(random, kinds[random.below(kinds.length)] ?? 'person');
  return Array.from({ length: 2 + random.below(18) }, () => letters[random.below(letters.length)]).join('');
}

function circumstances(random: Random): Circumstances {
  const kind = kinds[random.below(kinds.length)];
  const country = ['JM', 'US', undefined][random.below(3)];
  return { ...(kind === undefined ? {} : { kind }), ...(country === undefined ? {} : { country }) };
}

/** @returns how many hits there were, and the names for which the two differ */
function differences(random: Random, count: number, nameOf: () => string | undefined) {
  const differ: string[] = [];
  let hits = 0;
  for (let done = 0; done < count; done += 1) {
    const name = nameOf() ?? 'X';
    const known = circumstances(random);
    const atLeast = random.pick(levels);
    const found = searchIndex(name, known, atLeast);
    hits += found.length;
    if (found.join() !== searchAll(name, known, atLeast).join())
      differ.push(`${name} ${atLeast} ${JSON.stringify(known)}`);
  }
  return { hits, differ };
}

t.test('20,000 random names find what comparing with every entry finds', async (t) => {
  const random = new Random(2);
  const { hits, differ } = differences(random, 20_000, () => randomName(random));
  t.same(differ, []);
  t.ok(hits > 20_000, `${hits} hits`);
});

t.test('2,000 misspelt listed names find what comparing with every entry finds', async (t) => {
  const random = new Random(3);
  const misspelt = (): string | undefined => {
    const { name, aliases } = random.pick(entries);
    const slip = random.pick(slips);
    return withSlip(random.pick([name, ...aliases]), slip, random);
  };
  const { hits, differ } = differences(random, 2_000, misspelt);
  t.same(differ, []);
  t.ok(hits > 2_000, `${hits} hits`);
});

t.test('a hit equals the comparison with its entry alone', async (t) => {
  const random = new Random(4);
  let compared = 0;
  for (let done = 0; done < 200; done += 1) {
    const name = randomName(random);
    const known = circumstances(random);
    for (const { entry, ...hit } of index.search(name, { ...known, atLeast: 0.5 })) {
      t.same(hit, scoreEntry(name, entry, known), name);
      compared += 1;
    }
  }
  t.ok(compared > 50, `${compared} hits compared`);
});

t.test('an index without entries finds nothing; words of any length do no harm', async (t) => {
  const nobody: readonly ListEntry[] = [];
  t.same(new ScreeningIndex(nobody).search('Marcia Brown', { atLeast: 0.01 }), []);
  for (const name of ['', ' ', ',', '***', 'A', 'X'.repeat(2_000), 'A B '.repeat(100), '株式会社'])
    t.same(searchIndex(name, {}, 0.4), searchAll(name, {}, 0.4), name.slice(0, 20));
});
