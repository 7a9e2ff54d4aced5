import { randomUUID } from 'node:crypto';
import t from 'tap';
import { closeCanceled, type Referable, referShipments } from '@hammerhead/decisions';
import { systemActor } from '@hammerhead/contracts';
import { transaction } from '@hammerhead/storage';
import { colleague } from './colleagues.js';
import { append, score } from './log.js';
import { itemsOf, world } from './world.js';

t.setTimeout(120_000);

const bills = Array.from({ length: 30 }, (_, at) => ({ bill: `B-${at}` }));
/** Milliseconds that all of them work at least, and at most: on a busy machine, until each has had its turns. */
const [least, most] = [8_000, 60_000];
/** How often each is done before they stop. */
const enough = 10;

t.test('people who claim, clear and give back while feeds revise the same bills get no 5xx', async (t) => {
  const w = await world(t);
  const first = await append(w, { number: 'M' }, bills);
  for (const one of first.values()) await score(w, one, { score: 8_500, tier: 1 });
  const { rows } = await w.pool.query<Omit<Referable, 'id'>>(
    `select shipment_id as "shipmentId", position, assessment_id as "assessmentId", known_to as "knownTo", tier, score,
            manifest_number as "manifestNumber", bill, shipper, consignee, destination, mode,
            departure_at as "departureAt", headline, rules, goods, port_of_export as "portOfExport",
            stoppable_until as "stoppableUntil", null as "respondWithin", null as "ladingAt", incomplete
       from referral`,
  );
  const people = await Promise.all(
    Array.from({ length: 11 }, (_, at) => colleague(w, `officer ${at}`, 'supervisor')),
  );
  const began = Date.now();
  const faults: unknown[] = [];
  const done = { claims: 0, cleared: 0, freed: 0, chunks: 0 };
  const goesOn = () => {
    const span = Date.now() - began;
    return span < least || (span < most && Object.values(done).some((times) => times <= enough));
  };
  const repeat = async (work: () => Promise<void>) => {
    while (goesOn()) await work().catch((error: unknown) => faults.push(error));
  };
  const told = ({ status, body }: { status: number; body: unknown }) => {
    if (status >= 500) faults.push(body);
    return status;
  };
  const claimers = people.slice(0, 6).map((who) =>
    repeat(async () => {
      if (told(await who.post('/v1/referrals/claim', {})) === 200) done.claims += 1;
    }),
  );
  const clearers = people.slice(6, 8).map((who) =>
    repeat(async () => {
      const items = itemsOf(await who.get('/v1/referrals?limit=30')).map(({ id, version }) => ({
        id,
        version,
      }));
      if (items.length === 0) return;
      const answer = await who.post('/v1/referrals/clear', { items, reason: 'household goods' });
      told(answer);
      const { cleared } = answer.body;
      done.cleared += Array.isArray(cleared) ? cleared.length : 0;
    }),
  );
  const givers = people.slice(8).map((who) =>
    repeat(async () => {
      for (const { id } of itemsOf(await who.get('/v1/referrals?limit=30&status=assigned')))
        if (told(await who.post(`/v1/referrals/${String(id)}/assign`, { assignee: null }, '*')) === 200)
          done.freed += 1;
    }),
  );
  let turn = 0;
  const scorers = Array.from({ length: 3 }, () =>
    repeat(async () => {
      turn += 1;
      // Mostly it says the same, and makes no new version: then clearing finds what it saw.
      const points = 8_000 + Math.floor(turn / 10);
      await transaction(w.pool, (tx) =>
        referShipments(
          tx,
          rows.map((one) => ({ ...one, id: randomUUID(), knownTo: one.knownTo + turn, score: points })),
        ),
      );
      done.chunks += 1;
    }),
  );
  const canceler = repeat(async () => {
    await transaction(w.pool, (tx) => closeCanceled(tx, systemActor('scoring'), 500));
  });
  await Promise.all([...claimers, ...clearers, ...givers, ...scorers, canceler]);
  t.same(faults, []);
  t.comment(JSON.stringify(done));
  for (const [what, times] of Object.entries(done)) t.ok(times > enough, `${what}: ${times}`);
  const { rows: deadlocks } = await w.pool.query<{ deadlocks: number }>(
    'select deadlocks from pg_stat_database where datname = current_database()',
  );
  t.same(deadlocks, [{ deadlocks: 0 }], 'nor did any of them wait for each other');
});
