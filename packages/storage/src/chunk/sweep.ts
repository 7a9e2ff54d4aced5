import type { Queryable } from '../pool.js';

export interface OpenChunk {
  readonly firstPosition: number;
  readonly lastPosition: number;
}

/**
 * Takes up to `limit` chunks that were queued longer than `age` seconds ago and are not scored, oldest
 * first, and notes that they are queued now. Several sweepers may run: each takes others.
 */
export async function takeStaleChunks(db: Queryable, age: number, limit: number): Promise<OpenChunk[]> {
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

export interface Backlog {
  /** Accepted and not yet scored. */
  readonly shipments: number;
  /** Of the oldest of them. */
  readonly ageSeconds: number;
  /** Given up. */
  readonly failed: number;
}

export async function readBacklog(db: Queryable): Promise<Backlog> {
  const { rows } = await db.query<Backlog>(
    `select coalesce(sum(shipments) filter (where failed_at is null), 0) as shipments,
            coalesce(extract(epoch from now() - min(created_at) filter (where failed_at is null)), 0)::float8
              as "ageSeconds",
            coalesce(sum(shipments) filter (where failed_at is not null), 0) as failed
       from chunk where done_at is null`,
  );
  return rows[0] ?? { shipments: 0, ageSeconds: 0, failed: 0 };
}
