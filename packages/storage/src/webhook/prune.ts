import type { Queryable } from '../pool.js';

/**
 * Deletes messages that ended before an instant, and those that still wait from before it: their webhook is paused or
 * disabled. What others have in hand is left to the next time: those who remove a webhook lock its messages in an order of
 * their own. @returns how many, at most `limit`
 */
export async function prune(db: Queryable, before: Date, limit: number): Promise<number> {
  const { rowCount } = await db.query(
    `delete from webhook_delivery where sequence in (
       select sequence from webhook_delivery where coalesce(ended_at, created_at) < $1::timestamptz
        order by coalesce(ended_at, created_at) limit $2::int for update skip locked)`,
    [before, limit],
  );
  return rowCount ?? 0;
}
