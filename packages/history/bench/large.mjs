// Memory and time at millions of shipments, with hubs among them. A synthetic feed of a week is repeated over a year:
// keys that stand on many shipments stay what they are, the others are made anew each week.
// node bench/large.mjs [shipments]
import { syntheticFeed } from '@hammerhead/synthetic';
import { decodeImprint, encodeImprint, factKey, imprintOf, linkKinds } from '@hammerhead/imprint';
import { knownOf, MemoryHistory } from '../build/src/index.js';

const shipments = Number(process.argv[2] ?? 5_000_000);
const week = 100_000;
const linkBytes = 19;

/** Milliseconds of the processor, so that others on the machine do not count. */
const cpu = () => process.cpuUsage().user / 1000;

const templates = [];
const uses = new Map();
const options = { seed: 5, shipments: week, perDay: 14_000, departingFrom: '2026-01-05T06:00:00Z' };
for (const { manifest } of syntheticFeed(options)) {
  for (const shipment of manifest.shipments) {
    const imprint = imprintOf(shipment, manifest.transport);
    for (const { key } of imprint.links) uses.set(key, (uses.get(key) ?? 0) + 1);
    templates.push(imprint);
  }
}
// A courier's phone on one shipment in 25, under the name of whoever ships; an exporter's on as many, under his own.
const courier = factKey('phone', 'a courier');
const exporter = factKey('phone', 'an exporter');
const week0 = templates.map((imprint, index) => {
  const key = index % 25 === 3 ? courier : index % 25 === 7 ? exporter : undefined;
  if (key === undefined) return imprint;
  const own = key === courier ? Math.imul(index, 0x9e3779b1) >>> 0 || 1 : 77;
  return { ...imprint, links: [...imprint.links, { key, kind: linkKinds.phone, roles: 1, own }] };
});
uses.set(courier, week).set(exporter, week);
const fresh = week0.map((imprint) => {
  const bytes = encodeImprint(imprint);
  const first = bytes.length - linkBytes * imprint.links.length;
  const places = imprint.links.flatMap(({ key }, index) =>
    uses.get(key) < 20 ? [first + linkBytes * index + 3] : [],
  );
  return { bytes, view: new DataView(bytes.buffer), places };
});
uses.clear();

/** The shipment of a week, in place: good until the next one. */
const inWeek = (index, number) => {
  const { bytes, view, places } = fresh[index];
  const day = templates[index].day + 7 * number;
  view.setInt32(4, day, true);
  view.setInt32(8, day + templates[index].arrivalDay - templates[index].day, true);
  const salt = Math.imul(number + 1, 0x85ebca6b);
  const before = bytes.slice();
  for (const at of places)
    for (let word = 0; word < 4; word += 1) {
      view.setInt32(at + 4 * word, Math.imul(view.getInt32(at + 4 * word, true) ^ salt, 0x9e3779b1), true);
    }
  const made = bytes.slice();
  bytes.set(before);
  return made;
};

const memory = new MemoryHistory({ limit: 2 * shipments });
let position = 0;
let appending = 0;
const weeks = Math.ceil(shipments / week);
for (let number = 0; number < weeks; number += 1) {
  const batch = fresh.map((_, index) => inWeek(index, number));
  const start = cpu();
  for (const bytes of batch) memory.append((position += 1), bytes);
  const took = cpu() - start;
  appending += took;
  if (number % 10 === 9) console.log(`${position}: append ${Math.round(week / took)}k/s in this week`);
}
globalThis.gc?.();
const { arrayBuffers, heapUsed, rss } = process.memoryUsage();
console.log(
  `${memory.size} shipments: append ${Math.round(position / appending)}k/s on average; arrays ${(arrayBuffers / position).toFixed(0)} bytes each as reserved, resident ${(rss / position).toFixed(0)}, heap ${(heapUsed / 1e6).toFixed(0)} MB`,
);

const batch = fresh.slice(0, 30_000).map((_, index) => inWeek(index, weeks));
/** As a worker does: the log is read ahead by so many. */
const ahead = 2_000;
let [appended, folded] = [0, 0];
let slow = [];
for (let from = 0; from < batch.length; from += ahead) {
  // The first ones warm the compiler up.
  if (from === ahead) [appended, folded, slow] = [0, 0, []];
  const first = position + 1;
  const chunk = batch.slice(from, from + ahead);
  let start = cpu();
  for (const bytes of chunk) memory.append((position += 1), bytes);
  appended += cpu() - start;
  start = cpu();
  for (const [index, bytes] of chunk.entries()) {
    const began = cpu();
    knownOf(decodeImprint(bytes), { self: first + index, knownTo: first + index, lateChanges: 0 }, memory);
    slow.push(cpu() - began);
  }
  folded += cpu() - start;
}
slow.sort((a, b) => a - b);
const micros = (share) => Math.round(1000 * slow[Math.floor(share * (slow.length - 1))]);
console.log(
  `append ${Math.round(slow.length / appended)}k/s, decode and fold ${(slow.length / folded).toFixed(1)}k/s, both ${(slow.length / (appended + folded)).toFixed(1)}k/s; a fold takes ${micros(0.5)} µs (p50), ${micros(0.99)} µs (p99), ${micros(1)} µs at most`,
);
