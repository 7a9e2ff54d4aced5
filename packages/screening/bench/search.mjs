// Microseconds for each distinct name that is searched for among 20,000 entries, on one core: the first time, and again
// when its words have been met.
// node packages/screening/bench/search.mjs FILE [ENTRIES]
import { ScreeningIndex } from '../build/src/index.js';
import { withSlip } from '../build/src/trial/index.js';
import { Random } from '@hammerhead/primitives';
import { syntheticFeed } from '../../synthetic/build/src/index.js';
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
/** Distinct names of shippers and consignees, in the order in which a feed brings them. */
const fed = new Set();
const feed = syntheticFeed({
  shipments: 60_000,
  seed: 1,
  departingFrom: '2026-03-02T00:00:00Z',
  schemes: [],
});
for (const { manifest } of feed) {
  for (const { parties } of manifest.shipments) {
    fed.add(parties.shipper.name);
    fed.add(parties.consignee.name);
  }
  if (fed.size >= 5_500) break;
}
const next = fed.values();
const samples = {
  'names of the synthetic feed': () => next.next().value ?? 'X',
  'listed names': () => random.pick(listed),
  'listed names with a slip': () => withSlip(random.pick(listed), 'letter missing', random),
  'two to four words of the list': () =>
    Array.from({ length: 2 + random.below(3) }, () => random.pick(words)).join(' '),
};
for (const [sample, make] of Object.entries(samples)) {
  const names = Array.from({ length: 5_000 }, make);
  for (const atLeast of [0.85, 0.92]) {
    for (const round of ['', ', words met before']) {
      const times = names
        .map((name) => {
          const start = performance.now();
          index.search(name, { atLeast });
          return (performance.now() - start) * 1_000;
        })
        .sort((a, b) => a - b);
      const at = (share) => Math.round(times[Math.floor(times.length * share)]);
      console.log(
        `${sample}, from ${atLeast}${round}: median ${at(0.5)} µs, p90 ${at(0.9)} µs, p99 ${at(0.99)} µs`,
      );
    }
  }
}
