import type { Queryable } from '../pool.js';

/** @param body JSON @param upto the position up to which the log was used to compute it */
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
