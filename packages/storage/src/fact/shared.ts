import type { Queryable } from '../pool.js';

/** A key on a shipment. */
export interface SharedFact {
  readonly key: string;
  readonly position: number;
  /** A set of bits: where the key appears on the shipment. */
  readonly roles: number;
  /** The hash of the name of the party that has it; 0 for keys of the shipment itself. */
  readonly own: number;
}

/** The newest current shipments that have each of these keys, by departure and position, at most `limit` of a key. */
export async function findShared(
  db: Queryable,
  keys: readonly string[],
  limit: number,
): Promise<SharedFact[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<SharedFact>(
    `select k.key, f.position, f.roles, f.own
       from unnest($1::uuid[]) as k (key)
      cross join lateral (
        select position, roles, own, departure_day from fact
         where key = k.key and superseded_by is null
         order by departure_day desc, position desc limit $2::int) f
      order by k.key, f.departure_day desc, f.position desc`,
    [keys, limit],
  );
  return rows;
}
