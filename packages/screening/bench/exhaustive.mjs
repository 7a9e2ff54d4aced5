// Searches for random and for misspelt names by the index and by comparing with every entry, and counts differences.
// node packages/screening/bench/exhaustive.mjs FILE [RANDOM] [MISSPELT]
import { ScreeningIndex } from '../build/src/index.js';
import { Random, slips, withSlip } from '../build/src/trial/index.js';
import { scoreOf } from '../build/src/compare/circumstances.js';
import { compare } from '../build/src/compare/score.js';
import { prepare } from '../build/src/name/prepare.js';
import { namesOf, readEntries } from './entries.mjs';

const [file, randomCount = '20000', misspeltCount = '2000'] = process.argv.slice(2);
const entries = await readEntries(file, 0);
const index = new ScreeningIndex(entries);
const prepared = entries.map((entry) => namesOf([entry]).map((name) => prepare(name, entry.kind)));
const listed = namesOf(entries);
const words = listed.flatMap((name) => name.split(/[\s,]+/));
const random = new Random(7);

const searchAll = (name, atLeast) => {
  const one = prepare(name);
  return entries
    .map(({ id }, at) => ({
      id,
      score: Math.max(...prepared[at].map((other) => scoreOf(compare(one, other).score, 'unknown'))),
    }))
    .filter(({ score }) => score >= atLeast)
    .sort((a, b) => b.score - a.score);
};

const samples = {
  random: [
    randomCount,
    () => Array.from({ length: 1 + random.below(4) }, () => random.pick(words)).join(' '),
  ],
  misspelt: [misspeltCount, () => withSlip(random.pick(listed), random.pick(slips), random) ?? 'X'],
};
for (const [sample, [count, make]] of Object.entries(samples)) {
  let hits = 0;
  let different = 0;
  for (let done = 0; done < Number(count); done += 1) {
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
