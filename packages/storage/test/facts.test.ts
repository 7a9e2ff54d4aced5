import { setTimeout as pause } from 'node:timers/promises';
import t from 'tap';
import { log, type Queryable, transaction } from '../src/index.js';
import type { IncomingManifest } from '@hammerhead/intake';
import { freshPool } from './fresh-pool.js';
import { canceled, manifest, shipment } from './incoming.js';

const at = new Date('2026-02-20T00:00:00Z');
const departing = (departureAt: string, incoming: IncomingManifest): IncomingManifest => ({
  ...incoming,
  departureAt,
});

/** How often this session has read the months before March whole. */
async function scansOf(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ scans: number }>(
    `select sum(seq_scan)::float8 as scans from pg_stat_xact_user_tables
      where relname in ('fact_202601', 'fact_202602')`,
  );
  return rows[0]?.scans ?? 0;
}

t.test('a revision does not read all facts there are, while everybody waits for the log', async (t) => {
  const pool = await freshPool(t);
  await log.openMonths(pool, ['2026-01', '2026-02', '2026-03']);
  await pool.query(
    `insert into fact (key, departure_day, position, kind, roles)
     select gen_random_uuid(), date '2026-01-01' + i % 50, 900000 + i, 1, 1 from generate_series(1, 50000) i`,
  );
  await pool.query('analyze fact');
  const bills = Array.from({ length: 700 }, (_, index) => `B${index}`);
  const all = bills.map((bill) => shipment(bill));
  await transaction(pool, (client) => log.append(client, [manifest('M1', 1, all)], at, 500));
  const scans = await transaction(pool, async (client) => {
    const before = await scansOf(client);
    await log.append(client, [manifest('M1', 2, bills.map(canceled))], at, 500);
    return (await scansOf(client)) - before;
  });
  t.equal(scans, 0, 'what departs in other months is not looked at');
  const { rows } = await pool.query<{ open: number; replaced: number }>(
    `select count(*) filter (where superseded_by is null) as open,
            count(*) filter (where superseded_by is not null) as replaced
       from fact where position < 900000`,
  );
  t.same(rows, [{ open: 0, replaced: 1_400 }]);
});

t.test('facts of a departure in the last microsecond of a day are replaced, too', async (t) => {
  const pool = await freshPool(t);
  const departure = '2026-03-31T23:59:59.9999999Z';
  const one = departing(departure, manifest('M1', 1, [shipment('A'), shipment('B')]));
  const two = departing(departure, manifest('M1', 2, [shipment('A')]));
  for (const incoming of [one, two])
    await transaction(pool, (client) => log.append(client, [incoming], at, 500));
  const { rows } = await pool.query<{ replaced: number }>(
    'select count(*) as replaced from fact where superseded_by is not null',
  );
  t.same(rows, [{ replaced: 2 }]);
});

t.test('a month is opened while others commit departures of that month', async (t) => {
  const pool = await freshPool(t);
  let opened: Promise<void> | undefined;
  await transaction(pool, async (client) => {
    await log.append(client, [manifest('M1', 1, [shipment('A')])], at, 500);
    opened = log.openMonths(pool, ['2026-03']);
    opened.catch(() => {});
    await pause(200);
  });
  await opened;
  const { rows } = await pool.query<{ month: string; facts: number }>(
    'select tableoid::regclass::text as month, count(*) as facts from fact group by 1',
  );
  t.same(rows, [{ month: 'fact_202603', facts: 2 }]);
});
