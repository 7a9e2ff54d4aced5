import type { Queryable } from '../pool.js';

/** A chunk that failed for good; it is named by its first position. */
export interface DeadLetterRow {
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly shipments: number;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly failedAt: Date;
  readonly lastError: string | null;
}

/** Chunks that failed for good, by position, from after `after` on. */
export async function listDeadLetters(db: Queryable, after: number, limit: number): Promise<DeadLetterRow[]> {
  const { rows } = await db.query<DeadLetterRow>(
    `select first_position as "firstPosition", last_position as "lastPosition", shipments, attempts,
            created_at as "createdAt", failed_at as "failedAt", last_error as "lastError"
       from chunk
      where failed_at is not null and done_at is null and first_position > $1::bigint
      order by first_position limit $2::int`,
    [after, limit],
  );
  return rows;
}
