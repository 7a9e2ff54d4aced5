import type { Queryable } from '../pool.js';

/** @param body JSON @param upto it was computed from what the log held up to this position */
export async function insert(
  db: Queryable,
  position: number,
  { upto, shipments, body }: { upto: number; shipments: number; body: string },
): Promise<void> {
  await db.query(
    `insert into baseline (position, upto, shipments, body)
     values ($1::bigint, $2::bigint, $3::int, $4::json)`,
    [position, upto, shipments, body],
  );
}
