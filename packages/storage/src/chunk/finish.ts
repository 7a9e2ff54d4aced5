import type { Queryable } from '../pool.js';

/** Marks a chunk as scored, in the transaction that writes its assessments. */
export async function finishChunk(db: Queryable, first: number, last: number): Promise<void> {
  await db.query(
    `update chunk set done_at = now(), failed_at = null
      where first_position between $1::bigint and $2::bigint and last_position <= $2::bigint
        and done_at is null`,
    [first, last],
  );
}

/** True where these positions are still to be scored; a job may be delivered again after it was done. */
export async function isChunkOpen(db: Queryable, first: number, last: number): Promise<boolean> {
  const { rows } = await db.query<{ open: boolean }>(
    `select exists (select from chunk where first_position between $1::bigint and $2::bigint
        and last_position <= $2::bigint and done_at is null) as open`,
    [first, last],
  );
  return rows[0]?.open ?? false;
}
