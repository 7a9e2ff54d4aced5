import type { Queryable } from '../pool.js';
import type { OpenChunk } from './sweep.js';

/** Marks a chunk as scored, in the transaction that writes its assessments. */
export async function finishChunk(db: Queryable, first: number, last: number): Promise<void> {
  await db.query(
    `update chunk set done_at = now(), failed_at = null
      where first_position between $1::bigint and $2::bigint and last_position <= $2::bigint
        and done_at is null`,
    [first, last],
  );
}

/**
 * The parts of this range that are still to be scored; a job may be delivered again after it was done. In a
 * transaction they stay locked until its end: whoever delivers the same job waits, and then finds them done.
 */
export async function lockOpenChunks(db: Queryable, first: number, last: number): Promise<OpenChunk[]> {
  const { rows } = await db.query<OpenChunk>(
    `select first_position as "firstPosition", last_position as "lastPosition" from chunk
      where first_position between $1::bigint and $2::bigint and last_position <= $2::bigint
        and done_at is null
      order by first_position for update`,
    [first, last],
  );
  return rows;
}
