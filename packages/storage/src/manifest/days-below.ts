import type { Queryable } from '../pool.js';

/** The days on which shipments below a position depart, in days since 1970-01-01. */
export async function readDaysBelow(db: Queryable, position: number): Promise<readonly number[]> {
  const { rows } = await db.query<{ day: number }>(
    `select distinct (departure_at at time zone 'UTC')::date - date '1970-01-01' as day
       from manifest where first_position < $1::bigint`,
    [position],
  );
  return rows.map(({ day }) => day);
}
