import { Forecaster } from '@hammerhead/outlook';
import { eventLoop } from '@hammerhead/scoring';
import { database } from '@hammerhead/scoring/testing';
import { createLogger, newRegistry } from '@hammerhead/service-kit';
import { type Pool, transaction } from '@hammerhead/storage';
import t, { type Test } from 'tap';
import { ForecastWarner } from '../src/forecast-warner.js';
import { measureAtRisk } from '../src/metrics.js';

const logger = createLogger({ name: 'test', level: 'silent' });

/** The database counts microseconds and a `Date` milliseconds: what was asked "now" would be asked after a clock read next. */
const justNow = `now() - interval '1 second'`;

/** Adds referrals at Miami that were asked about and are laden so many hours from now. */
const add = (
  pool: Pool,
  bill: string,
  count: number,
  { tier, asked, laden, closed }: { tier: number; asked: string; laden: string; closed?: string },
) =>
  pool.query(
    `insert into referral (id, shipment_id, position, origin, tier, score, status, manifest_number, bill, shipper,
       consignee, destination, mode, departure_at, headline, rules, port_of_export, stoppable_until, asked_at,
       created_at, updated_at, closed_at)
     select gen_random_uuid(), gen_random_uuid(), 1, 'score', $2::smallint, 5000,
            case when $4::text is null then 'new' else 'closed' end, 'M', $1::text || n, 'S', 'C', 'JM', 'air',
            ${laden} + interval '2 hours', '', '{}', 'USMIA', ${laden}, ${asked}, ${asked}, ${asked},
            ${asked} + $4::interval
       from generate_series(1, $3::int) as n`,
    [bill, tier, count, closed ?? null],
  );

/** Eight weeks in which one came each hour and was answered half an hour later; then more than can be answered in time. */
async function world(t: Test) {
  const pool = await database(t);
  const asked = 'now() - make_interval(hours => n)';
  await add(pool, 'PAST-', 1_400, {
    tier: 3,
    asked,
    laden: `${asked} + interval '5 hours'`,
    closed: '30 minutes',
  });
  await pool.query(
    `with decided as (
       insert into decision (position, kind, actor, body) values (-1, 'disposition', 'test', '{}') returning position)
     insert into referral_answer
       (referral_id, asked_at, answered_at, decision, kind, tier, port_of_export, stoppable_until)
     select id, asked_at, closed_at, d.position, 'disposition', tier, port_of_export, stoppable_until
       from referral, decided d where replace(bill, 'PAST-', '')::int % 5 <> 0`,
  );
  await add(pool, 'RUSH-', 30, { tier: 1, asked: justNow, laden: `now() + interval '2 hours'` });
  await add(pool, 'EASY-', 3, { tier: 1, asked: justNow, laden: `now() + interval '40 hours'` });
  // The clock stands still until it is set: as time passes, one more of the thirty may be missed than before.
  let now = new Date();
  const setClock = () => {
    now = new Date();
  };
  const made = () =>
    new ForecastWarner({ pool, logger, forecaster: new Forecaster(pool, eventLoop), now: () => now });
  const bills = async (where: string): Promise<string[]> =>
    (await pool.query<{ bill: string }>(`select bill from referral where ${where} order by bill`)).rows.map(
      ({ bill }) => bill,
    );
  const told = async () =>
    (
      await pool.query<{ tier: number; version: number; status: string; bill: string }>(
        `select r.bill, e.tier, e.version, e.status from event e join referral r on r.id = e.referral_id
          where e.kind = 'referral.at_risk' order by e.id`,
      )
    ).rows;
  return { pool, made, bills, told, setClock };
}

t.test('what will be missed is told once, before it is', async (t) => {
  const { pool, made, bills, told, setClock } = await world(t);
  const [one, other] = [made(), made()];
  await Promise.all([one.run(), other.run()]);
  const atRisk = await bills('at_risk');
  t.ok(atRisk.length > 20 && atRisk.length <= 30, `${atRisk.length}`);
  t.ok(
    atRisk.every((bill) => bill.startsWith('RUSH')),
    'what has time enough is not',
  );
  const first = await told();
  t.equal(first.length, atRisk.length, 'each once, by however many workers');
  t.match(first[0], { tier: 1, version: 1, status: 'new' });
  await other.run();
  t.equal((await told()).length, first.length, 'not again');

  const registry = newRegistry('worker');
  measureAtRisk(registry, pool);
  const metric = async () =>
    /hammerhead_referrals_at_risk\{[^}]*tier="1"[^}]*\} (\d+)/.exec(await registry.metrics())?.[1];
  t.equal(await metric(), String(atRisk.length));

  // Most are answered: there is time for the others.
  await pool.query(
    `insert into referral_answer
       (referral_id, asked_at, answered_at, decision, kind, tier, port_of_export, stoppable_until)
     select id, asked_at, now(), -1, 'hold', tier, port_of_export, stoppable_until
       from referral where bill = any ($1::text[])`,
    [atRisk.slice(1)],
  );
  t.equal(await metric(), '1', 'what was answered counts no longer, before anybody looks again');
  await pool.query(`update referral set status = 'held' where bill = any ($1::text[])`, [atRisk.slice(1)]);
  await pool.query(
    `update referral set stoppable_until = now() + interval '40 hours' where bill = $1::text`,
    [atRisk[0]],
  );
  await one.run();
  t.same(await bills('at_risk'), []);
  t.equal((await told()).length, first.length, 'that is not told');

  await t.test('and again where people are asked anew', async (t) => {
    const lost = String(atRisk[0]);
    const doom = `update referral set stoppable_until = now() + interval '1 millisecond' * $2::int where bill = $1::text`;
    await pool.query(doom, [lost, 60_000]);
    await one.run();
    t.same(await bills('at_risk'), [lost]);
    t.equal((await told()).length, first.length, 'it was told already');
    await pool.query(`update referral set asked_at = ${justNow} where bill = $1::text`, [lost]);
    setClock();
    await one.run();
    t.equal((await told()).length, first.length + 1);
  });
});

t.test('all pages of an order have one plan', async (t) => {
  const { pool } = await world(t);
  const forecaster = new Forecaster(pool, eventLoop);
  const asOf = new Date().toISOString();
  const plan = await forecaster.plan(asOf);
  t.ok(plan.length >= 33);
  t.equal(await forecaster.plan(asOf), plan, 'which is not made anew');
});

t.test('one that somebody has in hand is left to the next time: nobody waits', async (t) => {
  const { pool, made, bills } = await world(t);
  const warner = made();
  await transaction(pool, async (tx) => {
    await tx.query(`select from referral where bill = 'RUSH-30' for update`);
    await warner.run();
  });
  const before = await bills('at_risk');
  t.ok(before.length > 20 && !before.includes('RUSH-30'));
  await warner.run();
  t.ok((await bills('at_risk')).length >= before.length);
});
