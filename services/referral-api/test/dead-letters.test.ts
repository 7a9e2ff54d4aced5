import { chunks } from '@hammerhead/storage';
import t from 'tap';
import { append, score } from './log.js';
import { itemsOf, pluck, type World, world } from './world.js';

/** Three shipments, each of a manifest of its own, of which none could be scored. */
const bury = async (w: World): Promise<number[]> => {
  const positions: number[] = [];
  for (const number of ['M1', 'M2', 'M3']) {
    const position = (await append(w, { number }, [{ bill: 'A' }])).get('A')?.position ?? 0;
    await chunks.giveUp(w.pool, position, 5, `cannot score ${number}`);
    positions.push(position);
  }
  return positions;
};

t.test('the list says what failed, since when, how often and why, and is paged', async (t) => {
  const w = await world(t);
  t.match(await w.get('/v1/dead-letters', 'admin'), { status: 200, body: { items: [], nextCursor: null } });
  const positions = await bury(w);
  const whole = await w.get('/v1/dead-letters', 'supervisor');
  t.same(pluck(whole, 'firstPosition'), positions);
  t.match(itemsOf(whole)[0], {
    id: String(positions[0]),
    shipments: 1,
    lastPosition: positions[0],
    attempts: 5,
    receivedAt: /Z$/,
    acceptedAt: /Z$/,
    failedAt: /Z$/,
    lastError: 'cannot score M1',
    bill: 'A',
    manifestNumber: 'M1',
  });
  t.match((await w.get('/v1/shipments?bill=A')).body, {
    items: [{ state: 'failed' }, { state: 'failed' }, { state: 'failed' }],
  });
  t.match((await w.get('/v1/statistics')).body, { reviewed: 0, pending: 0, failed: 3 });
  const first = await w.get('/v1/dead-letters?limit=2', 'auditor');
  const next = await w.get(`/v1/dead-letters?limit=2&cursor=${String(first.body['nextCursor'])}`, 'auditor');
  t.same([...pluck(first, 'firstPosition'), ...pluck(next, 'firstPosition')], positions);
  t.equal(next.body['nextCursor'], null);
});

t.test(
  'a requeued one leaves the list, is found by the next sweep, and stays out once it is scored',
  async (t) => {
    const w = await world(t);
    const [position = 0] = await bury(w);
    t.same(await chunks.takeStale(w.pool, 60, 10), [], 'the sweeper leaves dead letters alone');
    t.match(await w.post(`/v1/dead-letters/${position}/requeue`, undefined, 'admin'), {
      status: 202,
      body: { id: String(position), status: 'queued' },
    });
    t.equal(itemsOf(await w.get('/v1/dead-letters', 'admin')).length, 2);
    t.match(await chunks.takeStale(w.pool, 60, 10), [{ firstPosition: position, lastPosition: position }]);
    const { rows } = await w.pool.query<{ id: string }>('select id from shipment where position = $1', [
      position,
    ]);
    await score(w, { id: rows[0]?.id ?? '', position, bill: 'A' }, { score: 0, tier: null });
    t.equal((await w.post(`/v1/dead-letters/${position}/requeue`, undefined, 'admin')).status, 404);
  },
);

t.test('one that is not there, or is no dead letter, is 404; a bad page is 422', async (t) => {
  const w = await world(t);
  const alive = (await append(w, { number: 'M' }, [{ bill: 'A' }])).get('A')?.position;
  for (const id of [String(alive), '999999', '0', '-1', 'x', '99999999999999999999'])
    t.equal((await w.post(`/v1/dead-letters/${id}/requeue`, undefined, 'admin')).status, 404, id);
  for (const query of ['limit=0', 'cursor=x', 'page=2'])
    t.equal((await w.get(`/v1/dead-letters?${query}`, 'admin')).status, 422, query);
});
