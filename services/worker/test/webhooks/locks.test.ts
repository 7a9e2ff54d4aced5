import { setTimeout as pause } from 'node:timers/promises';
import { removeWebhook } from '@hammerhead/decisions';
import { events, type Pool, type Queryable, transaction, uuidv7, webhooks } from '@hammerhead/storage';
import t from 'tap';
import { supervisor, World } from './world.js';

t.setTimeout(60_000);

/** Resolves once a statement of this database waits for a lock. */
async function blocked(pool: Pool): Promise<void> {
  const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  for (let tries = 0; tries < 400; tries += 1) {
    if ((await pool.query(waiting)).rowCount !== 0) return;
    await pause(25);
  }
  throw new Error('nothing waits');
}

const ends: Readonly<Record<string, (db: Queryable, id: string, now: Date) => Promise<void>>> = {
  'is taken': (db, id, now) => webhooks.settle(db, id, 200, now),
  'is tried again': (db, id, now) => webhooks.retry(db, { id, status: 500, error: 'no', now }, now),
  'is given up': (db, id, now) => webhooks.bury(db, { id, status: 500, error: 'no', now }),
};

for (const [what, end] of Object.entries(ends))
  t.test(`a webhook is removed while a message of it ${what}`, async (t) => {
    const w = await World.make(t);
    const hook = await w.hook('http://127.0.0.1:9/');
    await w.happen(uuidv7(), 1);
    await w.fanOut();
    const { rows } = await w.pool.query<{ id: string }>('select id from webhook_delivery');
    const failing = what === 'is taken' ? w.now() : null;
    await w.pool.query('update webhook set failing_since = $1', [failing]);
    const ending = await transaction(w.pool, async (tx) => {
      await webhooks.lock(tx, { people: true, feeds: true, partner: null }, hook.id);
      const begun = end(w.pool, rows[0]?.id ?? '', w.now());
      const ended = Promise.allSettled([begun]);
      await blocked(w.pool);
      t.same(await removeWebhook(tx, supervisor, { id: hook.id, hasSeen: () => true }), {
        outcome: 'removed',
      });
      return { ended };
    });
    t.match(await ending.ended, [{ status: 'fulfilled' }]);
    t.same(await w.states(), {});
  });

t.test('what is old is found without a look at what is not, and without waiting for anybody', async (t) => {
  const w = await World.make(t);
  const { id } = await w.hook('http://127.0.0.1:9/');
  await w.pool.query(
    `insert into webhook_delivery (id, webhook_id, kind, subject, body, created_at, next_attempt_at, status, ended_at)
     select gen_random_uuid(), $1, 'referral.changed', '', '', now() - n * interval '1 minute', now(),
            case when n % 3 = 0 then 'waiting' else 'delivered' end, case when n % 3 <> 0 then now() end
       from generate_series(1, 20000) as n`,
    [id],
  );
  await w.pool.query('analyze webhook_delivery');
  let plan = '';
  const explaining = new Proxy(w.pool, {
    get: (target, name): unknown => {
      if (name !== 'query') return Reflect.get(target, name);
      return async (text: string, values?: unknown[]) => {
        const { rows } = await target.query<Record<string, string>>(`explain ${text}`, values);
        plan = rows.map((row) => Object.values(row).join('')).join('\n');
        return { rows: [], rowCount: 0 };
      };
    },
  });
  const before = new Date(Date.now() - 10 * 86_400_000);
  await webhooks.prune(explaining, before, 2_000);
  t.match(plan, 'webhook_delivery_ended');
  await transaction(w.pool, async (tx) => {
    await tx.query(
      `select from webhook_delivery where status = 'waiting' order by created_at limit 1 for update`,
    );
    const pruned = await webhooks.prune(w.pool, before, 2_000);
    t.ok(pruned > 1_000, `${pruned} of those that wait since then, but for the one that is locked`);
  });
  t.equal(await webhooks.prune(w.pool, before, 2_000), 1);
  t.equal(await webhooks.prune(w.pool, before, 2_000), 0);
});

t.test('how long others have not heard of an event is measured', async (t) => {
  const w = await World.make(t);
  t.equal(await events.readLag(w.pool), 0);
  await transaction(w.pool, async (tx) => {
    await tx.query('select pg_current_xact_id()');
    await w.happen(uuidv7(), 1);
    await w.pool.query(`update event set at = at - interval '10 minutes'`);
    await w.fanOutOnce();
    const lag = await events.readLag(w.pool);
    t.ok(lag >= 600 && lag < 660, `${lag} seconds`);
  });
  await w.fanOut();
  t.equal(await events.readLag(w.pool), 0);
});
