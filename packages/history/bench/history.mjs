// Append and fold by the second, of synthetic shipments in the order of the log: a history is filled first.
// node bench/history.mjs [measured] [filled before] [seizures]
import { readFile } from 'node:fs/promises';
import { defaultSchemesUrl, loadSchemes, syntheticFeed } from '@hammerhead/synthetic';
import { decodeImprint, encodeImprint, imprintOf } from '@hammerhead/imprint';
import { knownOf, MemoryHistory } from '../build/src/index.js';

const measured = Number(process.argv[2] ?? 50_000);
const before = Number(process.argv[3] ?? 200_000);
const seizures = Number(process.argv[4] ?? 20);
const schemes = loadSchemes(await readFile(defaultSchemesUrl, 'utf8'));
const memory = new MemoryHistory();
const feed = [];
let position = 0;
const options = { seed: 3, shipments: before + measured, schemes, departingFrom: '2026-03-02T06:00:00Z' };
for (const { manifest } of syntheticFeed(options)) {
  for (const shipment of manifest.shipments) {
    position += 1;
    const bytes = encodeImprint(imprintOf(shipment, manifest.transport));
    if (position <= before) memory.append(position, bytes);
    else feed.push({ position, bytes });
  }
}
for (let index = 0; index < seizures; index += 1) {
  const { bytes, position: shipmentPosition } = feed[index * 97] ?? feed[0];
  memory.addSeizure({ position: before - index, shipmentPosition, day: decodeImprint(bytes).day, bytes });
}
/** Seconds of the processor, so that others on the machine do not count. */
const cpu = () => process.cpuUsage().user / 1e6;
const seconds = (start) => cpu() - start;
/** As a worker does: the log is read ahead by so many. */
const ahead = 2_000;
let [appended, folded] = [0, 0];
const known = [];
const found = new Map();
const note = (name, value) => found.set(name, [...(found.get(name) ?? []), value]);
for (let from = 0; from < feed.length; from += ahead) {
  const chunk = feed.slice(from, from + ahead);
  let start = cpu();
  for (const { position: at, bytes } of chunk) memory.append(at, bytes);
  appended += seconds(start);
  start = cpu();
  for (const { position: self, bytes } of chunk) {
    known.push(knownOf(decodeImprint(bytes), { self, knownTo: self, lateChanges: 0 }, memory));
  }
  folded += seconds(start);
}
const usage = process.memoryUsage();
console.log(
  `append ${Math.round(feed.length / appended)}/s, decode and fold ${Math.round(feed.length / folded)}/s, both ${Math.round(feed.length / (appended + folded))}/s`,
);
console.log(
  `${memory.size} held, ${(usage.arrayBuffers / 1e6).toFixed(0)} MB in arrays (with the measured feed), ${(usage.heapUsed / 1e6).toFixed(0)} MB heap`,
);
for (const { history, graph } of known) {
  for (const [name, value] of Object.entries({ ...history, ...graph })) {
    if (typeof value === 'number') note(name, value);
    else if (typeof value === 'object') note(name, value.shipments);
    else note(name, 1);
  }
}
for (const [name, values] of [...found].sort(([one], [other]) => (one < other ? -1 : 1))) {
  const sorted = values.sort((a, b) => a - b);
  const at = (share) => sorted[Math.floor(share * (sorted.length - 1))];
  console.log(
    `${name}: on ${((100 * values.length) / feed.length).toFixed(2)} %, p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, most ${at(1)}`,
  );
}
