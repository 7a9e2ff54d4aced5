import type { Queryable } from '../pool.js';

/** A party on a shipment that may be an entry of a list, by the shipment's latest assessment. */
export interface ListedOnShipment {
  readonly position: number;
  /** The party's name on the shipment. */
  readonly name: string;
  readonly watchlist: string;
  readonly entry: string;
}

/** Who on these shipments may be on a list, by the latest assessment of each. */
export async function findListed(db: Queryable, positions: readonly number[]): Promise<ListedOnShipment[]> {
  if (positions.length === 0) return [];
  const { rows } = await db.query<ListedOnShipment>(
    `select distinct p.position, hit ->> 'name' as name, hit ->> 'list' as watchlist, hit ->> 'entry' as entry
       from unnest($1::bigint[]) as p (position)
      cross join lateral (
        select features #> '{lists,hits}' as hits from assessment where position = p.position
         order by known_to desc, assessed_at desc, id desc limit 1) a
      cross join lateral json_array_elements(a.hits) as hit
      order by 3, 4`,
    [positions],
  );
  return rows;
}
