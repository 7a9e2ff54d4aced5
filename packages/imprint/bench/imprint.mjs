// Imprints made, encoded and decoded by the second, of synthetic shipments.
import { readFile } from 'node:fs/promises';
import { defaultSchemesUrl, loadSchemes, syntheticFeed } from '@hammerhead/synthetic';
import { decodeImprint, encodeImprint, imprintOf } from '../build/src/index.js';

const shipments = Number(process.argv[2] ?? 40_000);
const schemes = loadSchemes(await readFile(defaultSchemesUrl, 'utf8'));
const feed = [];
for (const { manifest } of syntheticFeed({
  seed: 1,
  shipments,
  schemes,
  departingFrom: '2026-03-02T06:00:00Z',
})) {
  for (const shipment of manifest.shipments) feed.push({ shipment, transport: manifest.transport });
}
/** Milliseconds of the processor, so that others on the machine do not count. */
const cpu = () => process.cpuUsage().user / 1000;
const rate = (what, run) => {
  const start = cpu();
  const result = run();
  console.log(`${what}: ${Math.round(feed.length / (cpu() - start))}k/s`);
  return result;
};
for (let round = 0; round < 3; round += 1) {
  const imprints = rate('imprintOf', () => feed.map((item) => imprintOf(item.shipment, item.transport)));
  const encoded = rate('encode', () => imprints.map((imprint) => encodeImprint(imprint)));
  rate('decode', () => encoded.map((bytes) => decodeImprint(bytes)));
  const bytes = encoded.reduce((sum, { length }) => sum + length, 0) / encoded.length;
  const links = imprints.reduce((sum, imprint) => sum + imprint.links.length, 0) / imprints.length;
  console.log(`${bytes.toFixed(0)} bytes, ${links.toFixed(1)} links each`);
}
