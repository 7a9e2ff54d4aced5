import type { Queryable } from '../pool.js';

export interface OpenChunk {
  readonly firstPosition: number;
  readonly lastPosition: number;
}

/**
 * Takes up to `limit` chunks that were queued longer than `age` seconds ago and are not scored, oldest first, and
 * records that they are queued now. Several sweepers may run: each takes different chunks.
 */
export async function takeStale(db: Queryable, age: number, limit: number): Promise<OpenChunk[]> {
  const { rows } = await db.query<OpenChunk>(
    `update chunk set queued_at = now()
      where first_position in (
        select first_position from chunk
         where done_at is null and failed_at is null
           and queued_at < now() - make_interval(secs => $1::float8)
         order by queued_at limit $2::int for update skip locked)
     returning first_position as "firstPosition", last_position as "lastPosition"`,
    [age, limit],
  );
  return rows;
}
