import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import { createContext, runInContext } from 'node:vm';
import { readManifest } from '@hammerhead/intake';
import t from 'tap';
import { departingFrom, feedOf, shipmentsOf } from './feeds.js';

t.test('the first 1,000 manifests of seed 1 are these bytes, on every machine', async (t) => {
  const hash = createHash('sha256');
  let manifests = 0;
  for (const made of feedOf({ shipments: 200_000 })) {
    hash.update(`${JSON.stringify(made)}\n`);
    manifests += 1;
    if (manifests === 1_000) break;
  }
  t.equal(hash.digest('hex'), '5332f2ba2ab6929605a86ff740520d29b0c2a7ca7c7712bc3e841f513821ac51');
});

t.test('every manifest of several seeds is accepted whole', async (t) => {
  for (const seed of [1, 0, 2 ** 31 + 5]) {
    const wrong = [];
    for (const { manifest } of feedOf({ seed, shipments: seed === 1 ? 20_000 : 3_000 })) {
      const result = readManifest(new TextEncoder().encode(JSON.stringify(manifest)));
      if (!result.ok || result.content.shipments.length !== manifest.shipments.length) wrong.push(result);
    }
    t.same(wrong, [], `seed ${seed}`);
  }
});

t.test('exactly as many shipments as asked for; other seeds and names make other feeds', async (t) => {
  for (const shipments of [1, 2, 39, 777]) {
    let made = 0;
    for (const { manifest } of feedOf({ shipments, planted: 0.1 })) made += manifest.shipments.length;
    t.equal(made, shipments);
  }
  t.same([...feedOf({ seed: 5 })], [...feedOf({ seed: 5 })]);
  t.not(JSON.stringify([...feedOf({ seed: 5 })]), JSON.stringify([...feedOf({ seed: 6 })]));
  for (const { manifest } of feedOf({ feed: 'OTHER' })) t.match(manifest.manifestNumber, /^OTHER1-/);
});

t.test('numbers of manifests stand once over seeds, bills once in a feed', async (t) => {
  const numbers = new Set<string>();
  let manifests = 0;
  for (const seed of [1, 2, 35, 36]) {
    const bills = new Set<string>();
    let shipments = 0;
    for (const { manifest } of feedOf({ seed, shipments: 5_000 })) {
      numbers.add(manifest.manifestNumber);
      manifests += 1;
      for (const { bill } of manifest.shipments) bills.add(bill);
      shipments += manifest.shipments.length;
    }
    t.equal(bills.size, shipments);
  }
  t.equal(numbers.size, manifests);
});

t.test('conveyances leave from the asked time on, roughly one after the other, so many a day', async (t) => {
  const first = Date.parse(departingFrom) + 3_600_000;
  for (const perDay of [300, 3_500]) {
    let latest = 0;
    let wrong = 0;
    for (const { manifest } of feedOf({ shipments: perDay * 14, perDay })) {
      const { ladingAt = '', departureAt, arrivalAt = '' } = manifest.transport;
      const at = Date.parse(departureAt);
      if (at < first || ladingAt < departingFrom || ladingAt >= departureAt || departureAt >= arrivalAt)
        wrong += 1;
      // A vessel that is laden slowly is overtaken by aircraft.
      if (at < latest - 2 * 86_400_000) wrong += 1;
      latest = Math.max(latest, at);
    }
    t.equal(wrong, 0);
    const days = (latest - first) / 86_400_000;
    t.ok(days > 12.5 && days < 15.5, `${days} days at ${perDay} a day`);
  }
});

t.test('memory does not grow with the feed', async (t) => {
  setFlagsFromString('--expose-gc');
  const context = createContext({});
  const used: number[] = [];
  let made = 0;
  for (const { manifest } of feedOf({ shipments: 240_000 })) {
    const before = made;
    made += shipmentsOf(manifest).length;
    if (Math.floor(before / 60_000) === Math.floor(made / 60_000)) continue;
    runInContext('gc()', context);
    used.push(process.memoryUsage().heapUsed);
  }
  const [early = 0, ...later] = used;
  t.ok(Math.max(...later) < early + 8e6, used.join(', '));
});
