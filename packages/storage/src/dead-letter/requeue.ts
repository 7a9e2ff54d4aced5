import type { Queryable } from '../pool.js';

/**
 * Makes a chunk that failed for good an open one again, so old that the next sweep queues it.
 * @returns false where no failed chunk begins at this position
 */
export async function requeueDeadLetter(db: Queryable, firstPosition: number): Promise<boolean> {
  const { rowCount } = await db.query(
    `update chunk set failed_at = null, queued_at = 'epoch'
      where first_position = $1::bigint and failed_at is not null and done_at is null`,
    [firstPosition],
  );
  return rowCount === 1;
}
