import type { Queryable } from '../pool.js';
import type { FoundParty } from './find.js';

export interface PartyStanding {
  readonly key: string;
  /** Shipments that name it at its address or with its phone: current ones, at most 64. */
  readonly shipments: number;
  /** Day of its latest departure, `YYYY-MM-DD`; null where no current shipment names it. */
  readonly lastDeparture: string | null;
}

/** How many shipments name each of these parties, and when the last one departs; among the newest 500 of its name. */
export async function findPartyStanding(
  db: Queryable,
  parties: readonly FoundParty[],
): Promise<ReadonlyMap<string, PartyStanding>> {
  if (parties.length === 0) return new Map();
  const { rows } = await db.query<PartyStanding>(
    `select p.key, least(count(f.position), 64) as shipments, max(f.departure_day)::text as "lastDeparture"
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as p (key, name_key, anchor_key)
       left join lateral (
         select n.position, n.departure_day
           from (select position, departure_day from fact
                  where key = p.name_key and superseded_by is null
                  order by departure_day desc, position desc limit 500) as n
          where p.anchor_key is null
             or exists (select from fact a where a.key = p.anchor_key and a.departure_day = n.departure_day
                           and a.position = n.position)) as f on true
      group by p.key`,
    [
      parties.map(({ key }) => key),
      parties.map(({ nameKey }) => nameKey),
      parties.map(({ anchorKey }) => anchorKey),
    ],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
