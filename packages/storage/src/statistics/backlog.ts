import type { Queryable } from '../pool.js';

export interface Backlog {
  /** The number of shipments that are accepted and not yet scored. */
  readonly shipments: number;
  /** The age of the oldest of them, in seconds. */
  readonly ageSeconds: number;
  /** The number of shipments that were given up. */
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
