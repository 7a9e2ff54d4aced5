import { log } from '@hammerhead/storage';
import { openPool } from '../database.js';
import { withClient } from '../with-client.js';

/** The month of a day and those after it, as `YYYY-MM`. */
function monthsBetween(from: Date, to: Date): string[] {
  const months: string[] = [];
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth(), 1));
  for (; month <= to; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push(month.toISOString().slice(0, 7));
  return months;
}

/** Opens the months of these departures, and keeps autovacuum from their facts: neither vacuumed nor analyzed. */
export async function openUnvacuumed(url: string, from: Date, to: Date): Promise<void> {
  const pool = openPool(url);
  await log.openMonths(pool, monthsBetween(from, to));
  await pool.end();
  await setAutovacuum(url, 'autovacuum_enabled = false');
}

/** Vacuums and analyzes all but facts, so that autovacuum has nothing of that to do during a run. */
export const vacuumOthers = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ tables: string }>(
      `select string_agg(oid::regclass::text, ', ') as tables from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
          and relname <> 'fact'`,
    );
    await client.query(`vacuum (analyze) ${rows[0]?.tables ?? ''}`);
    await client.query('checkpoint');
  });

/** Vacuums and analyzes facts, and lets autovacuum at them again. @returns seconds */
export async function vacuumFacts(url: string): Promise<number> {
  const seconds = await withClient(url, async (client) => {
    const began = performance.now();
    await client.query('vacuum (analyze) fact');
    const ended = performance.now();
    await client.query('checkpoint');
    return (ended - began) / 1_000;
  });
  await setAutovacuum(url, 'autovacuum_enabled = true');
  return seconds;
}

const setAutovacuum = (url: string, setting: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'fact'::regclass`,
    );
    for (const { name } of rows) await client.query(`alter table ${name} set (${setting})`);
  });
