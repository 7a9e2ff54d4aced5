import { systemActor } from '@hammerhead/contracts';
import { startRetention, tellPlan } from '@hammerhead/decisions';
import { bill, devon, pierre, ring } from '@hammerhead/scoring/testing';
import { createLogger } from '@hammerhead/service-kit';
import { retention } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { Retention } from '../src/retention.js';

t.setTimeout(60_000);

const logger = createLogger({ name: 'test', level: 'silent' });
const now = new Date('2040-01-01T00:00:00Z');

/** A log that is old enough by far, and a run that was ordered. */
async function ordered(t: Test) {
  const { pool, send } = await ring(t);
  for (let index = 0; index < 12; index += 1)
    await send({ ...bill(`B${index}`, devon, pierre), departureAt: '2026-12-01T18:00:00Z' });
  // What was referred of it stays out of this.
  await pool.query('delete from referral_version');
  await pool.query('delete from referral');
  await pool.query('update chunk set done_at = now()');
  const { plan } = await tellPlan(pool, now);
  const started = await startRetention(pool, systemActor('test'), { plan, reason: 'test', now });
  if (started.outcome !== 'started') throw new Error(started.outcome);
  return { pool, run: () => retention.findRun(pool, started.id) };
}

t.test('the worker carries out what was ordered, and then has nothing to do', async (t) => {
  const { pool, run } = await ordered(t);
  const worker = new Retention({ pool, logger });
  await worker.run(new AbortController().signal);
  t.match(await run(), { status: 'finished', lastError: null });
  const { rows } = await pool.query('select from shipment');
  t.equal(rows.length, 0);
  await worker.run(new AbortController().signal);
});

t.test(
  'a batch that fails is tried smaller; the run says why, and goes on when that has passed',
  async (t) => {
    const { pool, run } = await ordered(t);
    await pool.query(
      `create function breaks() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$;
     create trigger breaks before delete on shipment for each row execute function breaks()`,
    );
    const worker = new Retention({ pool, logger });
    await worker.run(new AbortController().signal);
    t.match(await run(), { status: 'queued', lastError: 'the disk is full' });
    await pool.query('drop trigger breaks on shipment');
    await worker.run(new AbortController().signal);
    t.match(await run(), { status: 'finished', lastError: null });
  },
);

t.test('a worker that stops leaves the run to the next one', async (t) => {
  const { pool, run } = await ordered(t);
  const stopped = new AbortController();
  stopped.abort();
  await new Retention({ pool, logger }).run(stopped.signal);
  t.match(await run(), { status: 'queued', batches: 0 });
});
