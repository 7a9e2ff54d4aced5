import { loadCluster, readNamed, strongKinds } from '@hammerhead/networks';
import { nameSketch } from '@hammerhead/parties';
import { parties, shipments } from '@hammerhead/storage';
import { Random } from '@hammerhead/primitives';
import t from 'tap';
import { fillDirectory } from './directory.js';
import { append, type Sent } from './log.js';
import { type World, world } from './world.js';

const numbers = new Random(5);
const random = (bound: number): number => numbers.between(0, bound - 1);

const first =
  'Alma Boris Carla Desmond Elise Fitzroy Gina Hector Ivy Jules Kofi Lena Manny Nadia Omar Pearl'.split(' ');
const last =
  'Reyes Petit Wong Hall Dupont King Lopez Ruiz Chen Remy Mensah Vos Ortiz Khan Haddad Gibbs'.split(' ');
const oneOf = (all: readonly string[]): string => all[random(all.length)] ?? '';

/** Somebody: many share phones, emails or identifiers by pairs, one in six has the phone of the shop. */
const somebody = (): object => ({
  name: `${oneOf(first)} ${oneOf(last)}`,
  ...(random(3) > 0 && { address: { lines: [`${random(40)} Hope Rd`], city: 'Kingston', country: 'JM' } }),
  ...(random(2) > 0 && { phone: random(6) === 0 ? '+13055550199' : `+1876555${1_000 + random(150)}` }),
  ...(random(6) === 0 && { email: `box${random(60)}@mail.example` }),
  ...(random(8) === 0 && { ids: [{ type: 'TRN', value: `123-456-${100 + random(30)}` }] }),
});

const shipment = (bill: string): Sent => ({
  bill,
  shipper: somebody(),
  consignee: somebody(),
  ...(random(12) === 0 && {
    parties: { forwarder: { name: 'Sunrise Freight', phone: `+1876555${1_000 + random(150)}` } },
  }),
});

interface Facts {
  readonly parties: Set<string>;
  readonly names: Set<string>;
  forwarder: boolean;
}

/** The clusters of all current shipments, by comparing everything with everything. */
async function clustersOf({ pool }: World): Promise<Map<string, Set<string>>> {
  const { rows } = await pool.query<{ position: number }>(
    'select position from shipment where superseded_by is null and document is not null',
  );
  const traits = new Map<string, Facts>();
  const clusters = new Map<string, Set<string>>();
  for (const row of await shipments.findNamed(
    pool,
    rows.map(({ position }) => position),
  ))
    for (const { keys, mention } of readNamed(row)) {
      clusters.set(keys.key, new Set([keys.key]));
      for (const { kind, value } of mention.traits) {
        if (!strongKinds.includes(kind)) continue;
        const at = `${kind} ${value}`;
        const facts = traits.get(at) ?? { parties: new Set(), names: new Set(), forwarder: false };
        traits.set(at, facts);
        facts.parties.add(keys.key);
        facts.names.add(nameSketch(mention.name));
        facts.forwarder ||= mention.role === 'forwarder';
      }
    }
  for (const { parties, names, forwarder } of traits.values()) {
    if (names.size >= 24 || forwarder) continue;
    const joined = new Set([...parties].flatMap((key) => [...(clusters.get(key) ?? [])]));
    for (const key of joined) clusters.set(key, joined);
  }
  return clusters;
}

t.test('a cluster is what comparing all current shipments with each other finds', async (t) => {
  const w = await world(t);
  const bills = Array.from({ length: 60 }, (_, index) => `B${index}`);
  await append(w, { number: 'M1' }, bills.map(shipment));
  await append(
    w,
    { number: 'M2', departureAt: '2023-09-14T18:00:00Z' },
    bills.map((bill) => shipment(`X${bill}`)),
  );
  // Some are changed, and some canceled by being left out.
  await append(
    w,
    { number: 'M1', revision: 2 },
    bills.slice(0, 50).map((bill) => shipment(bill)),
  );
  await fillDirectory(w);
  const clusters = await clustersOf(w);
  const found = await parties.findByKey(w.pool, [...clusters.keys()]);
  let largest = 0;
  let hubs = 0;
  for (const party of found.values()) {
    const expected = clusters.get(party.key);
    const { parties, around } = await loadCluster(w.pool, party);
    if (expected?.size !== parties.length || !parties.every((key) => expected.has(key)))
      t.fail(`${party.name}: ${parties.length} members, expected ${expected?.size}`);
    largest = Math.max(largest, parties.length);
    hubs += around.hubs.size;
  }
  t.equal(found.size, clusters.size, 'all are in the directory');
  t.ok(clusters.size > 150 && largest >= 4, `${clusters.size} parties, the largest cluster has ${largest}`);
  t.not(hubs, 0, 'hubs were met');
});
