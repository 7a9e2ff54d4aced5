// Microseconds for each name that is searched for among 20,000 entries, on one core.
// node packages/screening/bench/search.mjs FILE [ENTRIES]
import { ScreeningIndex } from '../build/src/index.js';
import { Random, withSlip } from '../build/src/trial/index.js';
import { namesOf, readEntries } from './entries.mjs';

const [file, count = '20000'] = process.argv.slice(2);
const entries = await readEntries(file, Number(count));
const started = performance.now();
const index = new ScreeningIndex(entries);
console.log(
  `${entries.length} entries, ${index.size} names, built in ${Math.round(performance.now() - started)} ms`,
);

const random = new Random(2);
const listed = namesOf(entries);
const words = listed.flatMap((name) => name.split(/[\s,]+/));
const samples = {
  'listed names': () => random.pick(listed),
  'listed names with a slip': () => withSlip(random.pick(listed), 'letter missing', random),
  'two to four words of the list': () =>
    Array.from({ length: 2 + random.below(3) }, () => random.pick(words)).join(' '),
};
for (const [sample, make] of Object.entries(samples)) {
  const names = Array.from({ length: 5_000 }, make);
  for (const atLeast of [0.85, 0.92]) {
    for (const name of names.slice(0, 500)) index.search(name, { atLeast });
    const times = names
      .map((name) => {
        const start = performance.now();
        index.search(name, { atLeast });
        return (performance.now() - start) * 1_000;
      })
      .sort((a, b) => a - b);
    const at = (share) => Math.round(times[Math.floor(times.length * share)]);
    console.log(`${sample}, from ${atLeast}: median ${at(0.5)} µs, p90 ${at(0.9)} µs, p99 ${at(0.99)} µs`);
  }
}
