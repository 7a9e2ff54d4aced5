import type { Queryable } from '../pool.js';

/**
 * Deletes messages that ended before an instant, and those that still wait from before it: their webhook is paused or
 * disabled. @returns how many, at most `limit`
 */
export async function prune(db: Queryable, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.query(
    `delete from webhook_delivery where sequence in (
       select sequence from webhook_delivery where coalesce(ended_at, created_at) < $1::timestamptz
        order by sequence limit $2::int)`,
    [before, limit],
  );
  return rowCount ?? 0;
}
