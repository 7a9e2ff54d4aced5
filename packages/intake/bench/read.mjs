// Manifests read per second, and what of it JSON.parse and the schema alone take.
import { manifestSchema } from '@hammerhead/contracts';
import { readManifest } from '../build/src/index.js';

const party = (name, country) => ({
  name,
  kind: 'person',
  address: { lines: ['14 Molynes Rd'], city: 'Kingston', country },
  phone: '+18765550188',
});
const document = {
  manifestNumber: 'AMQT-MIAKIN-230914',
  revision: 1,
  transport: {
    mode: 'vessel',
    carrier: 'AMQT',
    portOfExport: 'USMIA',
    portOfUnlading: 'JMKIN',
    departureAt: '2023-09-14T18:00:00Z',
  },
  shipments: [
    {
      bill: 'MIAKIN2300412',
      destination: 'JM',
      parties: { shipper: party('Sunrise Barrel Shipping', 'US'), consignee: party('Marcia Brown', 'JM') },
      packages: [{ count: 2, type: 'BA' }],
      grossWeightKg: 118,
      goods: [{ description: 'PERSONAL EFFECTS', hs: '980400', packages: 2, weightKg: 118, valueUsd: 300 }],
    },
  ],
};
const text = JSON.stringify(document);
const bytes = new TextEncoder().encode(text);

function rate(name, run) {
  for (let i = 0; i < 20_000; i += 1) run();
  const start = performance.now();
  const times = 200_000;
  for (let i = 0; i < times; i += 1) run();
  console.log(`${name}: ${Math.round(times / (performance.now() - start))}k/s`);
}
console.log(`${bytes.length} bytes`);
rate('JSON.parse', () => JSON.parse(text));
rate('JSON.parse + schema', () => manifestSchema.parse(JSON.parse(text)));
rate('readManifest', () => readManifest(bytes));
