import type { Queryable } from '../pool.js';

/** Opens the partitions that hold positions up to `upto`; returns the first position not covered. */
export async function openPositions(db: Queryable, upto: number): Promise<number> {
  const { rows } = await db.query<{ end: number }>('select open_positions($1::bigint) as "end"', [upto]);
  return rows[0]?.end ?? 0;
}

/** Opens the fact partitions of these months, given as `YYYY-MM`. */
export async function openMonths(db: Queryable, months: readonly string[]): Promise<void> {
  for (const month of months) await db.query('select open_month($1::date)', [`${month}-01`]);
}
