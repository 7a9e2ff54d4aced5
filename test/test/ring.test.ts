import { setTimeout as pause } from 'node:timers/promises';
import type { Manifest } from '@hammerhead/contracts';
import { syntheticManifests } from '@hammerhead/synthetic';
import t from 'tap';
import { z } from 'zod';
import type { Deployment } from '../src/deployment.js';
import { tally } from '../src/exactly-once.js';
import { departureIn, forwarder, ring } from '../src/ring.js';
import { ndjson, postLines } from '../src/send.js';
import { until } from '../src/until.js';
import { startWhole } from '../src/whole.js';

t.setTimeout(240_000);

t.test('a seizure raises the rest of its ring, and no other customer of its forwarder', async (t) => {
  const { deployment, ingest, api } = await startWhole(t, { WORKER_BASELINES_AFTER: '0' });
  const { tokens } = deployment;
  const customers = customersOf(400);
  const ringBills = ring.map(({ shipments }) => shipments.map(({ bill }) => bill)).flat();
  await postLines(ingest.url, tokens.feed, ndjson([...customers, ...ring]));
  await until('all are scored', async () => (await tally(deployment)).openChunks === 0);
  const tiersBefore = await tiers(deployment);
  t.same(
    ringBills.map((bill) => tiersBefore.get(bill)),
    [null, null, null, null, null],
    'nothing is odd about any of them',
  );

  const seized = 'RING4';
  const others = ringBills.filter((bill) => bill !== seized);
  const shipmentId = await idOf(deployment, seized);
  const referred = await post('/v1/referrals', { shipmentId, reason: 'a tip' });
  const path = `/v1/referrals/${z.uuid().parse(referred['id'])}`;
  const began = Date.now();
  const closed = await post(`${path}/disposition`, {
    disposition: 'seized_firearms',
    seizure: { what: '9 mm pistols', count: 3 },
  });
  t.match(closed, { status: 'closed', rescoring: true });
  const raised = await raisedWithin(30_000, others.length);
  t.comment(`the ring was raised ${Date.now() - began} ms after the seizure`);
  t.same(raised.map(({ bill }) => bill).sort(), others.toSorted(), 'the rest of the ring, and nobody else');
  for (const { tier, raisedBy, bill } of raised) {
    t.match({ tier, raisedBy }, { tier: 2, raisedBy: { cause: 'seizure', decision: closed['decision'] } });
    t.match(raisedBy?.sentence, `bill ${seized} (3 × 9 mm pistols)`);
    t.equal(raisedBy?.departed, ['RING1', 'RING2', 'RING3'].includes(bill), 'those that have left, too');
  }

  await until('it has been scored again', isRescored);
  const after = await tiers(deployment);
  t.same(
    [...after].filter(([bill, tier]) => !ringBills.includes(bill) && tier !== tiersBefore.get(bill)),
    [],
    'no other customer has another tier',
  );
  t.equal(
    await deployment.count(
      `select count(*) from assessment a join shipment s using (position)
        where a.cause = 'seizure' and not s.bill = any($1)`,
      [ringBills],
    ),
    0,
    'nor was any looked at again: the forwarder is a hub',
  );

  await post(`${path}/reopen`, { reason: 'airsoft' }, tokens.supervisor);
  await until('what it raised is withdrawn', async () => (await queue('raised=true')).length === 0);
  const withdrawn = await queue('status=closed&q=RING');
  t.equal(withdrawn.length, others.length, 'nobody had touched them');
  t.ok(
    withdrawn.every(({ raisedBy }) => raisedBy === null),
    'nothing raises them any more',
  );
  t.match(await queue(`q=${seized}`), [{ status: 'new', raisedBy: null }], 'and this one is back');

  async function post(
    path: string,
    body: object,
    token = tokens.investigator,
  ): Promise<Record<string, unknown>> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const detail = path.replace(/\/(disposition|reopen)$/, '');
    const etag =
      detail === path ? null : (await fetch(`${api.url}${detail}`, { headers })).headers.get('etag');
    const response = await fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { ...headers, ...(etag !== null && { 'if-match': etag }) },
      body: JSON.stringify(body),
    });
    const answer = z.record(z.string(), z.unknown()).parse(await response.json());
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  async function queue(query: string): Promise<Item[]> {
    const headers = { authorization: `Bearer ${tokens.analyst}` };
    const response = await fetch(`${api.url}/v1/referrals?limit=100&${query}`, { headers });
    return pageSchema.parse(await response.json()).items;
  }

  /** Looks into the queue until so many are raised, or the time is over. */
  async function raisedWithin(milliseconds: number, count: number): Promise<Item[]> {
    for (const end = Date.now() + milliseconds; ; await pause(100)) {
      const items = await queue('raised=true');
      if (items.length >= count || Date.now() > end) return items;
    }
  }

  async function isRescored(): Promise<boolean> {
    return (await deployment.count('select count(*) from rescore where finished_at is null')) === 0;
  }
});

const pageSchema = z.object({
  items: z.array(
    z.object({
      bill: z.string(),
      tier: z.number().nullable(),
      status: z.string(),
      raisedBy: z
        .object({ cause: z.string(), decision: z.number(), sentence: z.string(), departed: z.boolean() })
        .nullable(),
    }),
  ),
});
type Item = z.output<typeof pageSchema>['items'][number];

/** A synthetic feed whose private senders all go through the forwarder; many give its phone and address as theirs. */
function customersOf(shipments: number): Manifest[] {
  const feed = syntheticManifests({ shipments, seed: 5, departingFrom: departureIn(10) });
  return [...feed].map((manifest) => ({
    ...manifest,
    shipments: manifest.shipments.map((shipment, index) => {
      if (shipment.canceled === true) return shipment;
      const { parties } = shipment;
      const { phone = '', address } = forwarder;
      const shipper =
        index % 2 === 0 ? { ...parties.shipper, phone, ...(address && { address }) } : parties.shipper;
      return { ...shipment, parties: { ...parties, shipper, forwarder } };
    }),
  }));
}

async function tiers({ pool }: Deployment): Promise<Map<string, number | null>> {
  const { rows } = await pool.query<{ bill: string; tier: number | null }>(
    `select distinct on (a.position) s.bill, a.tier from assessment a join shipment s using (position)
      order by a.position, a.known_to desc`,
  );
  return new Map(rows.map(({ bill, tier }) => [bill, tier]));
}

async function idOf({ pool }: Deployment, bill: string): Promise<string> {
  const { rows } = await pool.query<{ id: string }>('select id from shipment where bill = $1', [bill]);
  return rows[0]?.id ?? '';
}
