import { type Manifest, parseStored, type RetentionPlan, systemActor } from '@hammerhead/contracts';
import { startRetention, takeRetentionStep, tellPlan } from '@hammerhead/decisions';
import { log, type Pool, retention, transaction } from '@hammerhead/storage';
import { prepared } from './prepared.js';

/** Appends a manifest as if it had arrived at `receivedAt`; gives its shipments by bill. */
export async function receivedLongAgo(
  pool: Pool,
  manifest: Manifest,
  receivedAt: Date,
  chunkSize = 500,
): Promise<Map<string, { id: string; position: number }>> {
  const { head } = await transaction(pool, (tx) =>
    log.append(tx, [prepared(manifest)], receivedAt, chunkSize),
  );
  const { rows } = await pool.query<{ id: string; position: number; bill: string }>(
    `select s.id, s.position, s.bill from manifest m
       join shipment s on s.position between m.first_position and m.last_position where m.last_position = $1`,
    [head],
  );
  return new Map(rows.map(({ bill, ...row }) => [bill, row]));
}

/** Tells the plan of a day, and begins to carry it out. */
export async function begun(pool: Pool, now: Date): Promise<RetentionPlan> {
  const plan = await tellPlan(pool, now);
  const started = await startRetention(pool, systemActor('test'), { plan: plan.plan, reason: 'test', now });
  if (started.outcome !== 'started') throw new Error(started.outcome);
  return plan;
}

/** Carries out the run that is not over to its end; gives what it deleted. */
export async function carriedOut(pool: Pool, size?: number) {
  for (;;) {
    const step = await transaction(pool, (tx) => takeRetentionStep(tx, size));
    if (step.outcome === 'advanced') continue;
    if (step.outcome !== 'finished') throw new Error(step.outcome);
    const run = await retention.findRun(pool, step.run);
    if (run === null) throw new Error('the run is gone');
    return parseStored(run.deleted);
  }
}

/** Every column of every table that may hold words, searched for a text; gives where it was found. */
export async function placesOf(pool: Pool, text: string): Promise<string[]> {
  const { rows: columns } = await pool.query<{ table: string; column: string; type: string }>(
    `select c.table_name as table, c.column_name as column, c.data_type as type
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
        and c.data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')
      order by 1, 2`,
  );
  const found: string[] = [];
  for (const { table, column, type } of columns) {
    const value =
      type === 'bytea'
        ? `position(convert_to($1, 'UTF8') in "${column}") > 0`
        : `position(lower($1) in lower("${column}"::text)) > 0`;
    const { rows } = await pool.query<{ found: boolean }>(
      `select exists (select from "${table}" where ${value}) as found`,
      [text],
    );
    if (rows[0]?.found) found.push(`${table}.${column}`);
  }
  return found;
}
