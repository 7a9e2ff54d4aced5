import type { Queryable } from '../pool.js';

/** The effect of a position of the log on history. */
export interface Trace {
  readonly position: number;
  /** The revision that it replaces. */
  readonly supersedes: number | null;
  /** The imprint; null for a cancellation. */
  readonly imprint: Buffer | null;
}

/**
 * Reads what the log added to history from a position on, in its order.
 * @param after the last position known
 * @param upto the last position wanted, which is visible already, so nothing below it can be missing
 * @returns the rows, and the position up to which they are complete
 */
export async function readTraces(
  db: Queryable,
  after: number,
  upto: number,
  limit: number,
): Promise<{ readonly traces: readonly Trace[]; readonly complete: number }> {
  const { rows } = await db.query<Trace>(
    `select position, supersedes, imprint from shipment
      where position > $1::bigint and position <= $2::bigint and (imprint is not null or supersedes is not null)
      order by position limit $3::int`,
    [after, upto, limit],
  );
  const last = rows.at(-1);
  return { traces: rows, complete: rows.length < limit || !last ? upto : last.position };
}
