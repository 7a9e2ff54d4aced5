// Searches for random and for misspelt names by the index and by comparing with every entry, and counts differences.
// node packages/screening/bench/exhaustive.mjs FILE [RANDOM] [MISSPELT]
import { ScreeningIndex } from '../build/src/index.js';
import { slips, withSlip } from '../build/src/trial/index.js';
import { Random } from '@hammerhead/primitives';
import { scoreOf, scoreOfReadings } from '../build/src/compare/circumstances.js';
import { compare } from '../build/src/compare/score.js';
import { preparedReadings } from '../build/src/reading/prepared.js';
import { namesOf, readEntries } from './entries.mjs';

const [file, randomCount = '20000', misspeltCount = '2000'] = process.argv.slice(2);
const entries = await readEntries(file, 0);
const index = new ScreeningIndex(entries);
const prepared = entries.map((entry) =>
  namesOf([entry]).flatMap((name) => preparedReadings(name, entry.kind)),
);
const listed = namesOf(entries);
const words = listed.flatMap((name) => name.split(/[\s,]+/));
const random = new Random(7);

const scoreOfPair = (one, other) =>
  scoreOf(scoreOfReadings(compare(one.name, other.name).score, one.other, other.other), 'unknown');

const searchAll = (name, atLeast) => {
  const readings = preparedReadings(name);
  return entries
    .map(({ id }, at) => ({
      id,
      score: Math.max(...readings.flatMap((one) => prepared[at].map((other) => scoreOfPair(one, other)))),
    }))
    .filter(({ score }) => score >= atLeast)
    .sort((a, b) => b.score - a.score);
};

const samples = [
  {
    sample: 'random',
    count: Number(randomCount),
    make: () => Array.from({ length: 1 + random.below(4) }, () => random.pick(words)).join(' '),
  },
  {
    sample: 'misspelt',
    count: Number(misspeltCount),
    make: () => withSlip(random.pick(listed), random.pick(slips), random) ?? 'X',
  },
];
for (const { sample, count, make } of samples) {
  let hits = 0;
  let different = 0;
  for (let done = 0; done < count; done += 1) {
    const name = make();
    const atLeast = done % 4 === 0 ? 0.5 : 0.85;
    const all = searchAll(name, atLeast);
    const found = index.search(name, { atLeast });
    hits += all.length;
    const same =
      all.length === found.length &&
      all.every(({ id, score }, at) => id === found[at].entry.id && score === found[at].score);
    if (same) continue;
    different += 1;
    console.log(`different: ${name}`);
  }
  console.log(`${count} ${sample} names, ${hits} hits, ${different} different`);
}
