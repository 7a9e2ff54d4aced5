import type { Queryable } from '../pool.js';

/** A chunk that was requeued. */
export interface RequeuedChunk {
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly shipments: number;
}

/**
 * Reopens a chunk that failed for good, with such an old queueing time that the next sweep queues it.
 * @returns null if no failed chunk begins at this position
 */
export async function requeue(db: Queryable, firstPosition: number): Promise<RequeuedChunk | null> {
  const { rows } = await db.query<RequeuedChunk>(
    `update chunk set failed_at = null, queued_at = 'epoch'
      where first_position = $1::bigint and failed_at is not null and done_at is null
      returning first_position as "firstPosition", last_position as "lastPosition", shipments`,
    [firstPosition],
  );
  return rows[0] ?? null;
}
