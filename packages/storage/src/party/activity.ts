import { mostNeighbors } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';
import type { FoundParty } from './find.js';
import { shipmentsNaming } from './shipments-naming.js';

export interface PartyActivity {
  readonly key: string;
  /** The number of current shipments that name it at its address or with its phone, at most `mostNeighbors`. */
  readonly shipments: number;
  /** The day of its latest departure, `YYYY-MM-DD`; null if no current shipment names it. */
  readonly lastDeparture: string | null;
}

/** Returns how many shipments name each of these parties, and when the last one departs. */
export async function findActivity(
  db: Queryable,
  parties: readonly FoundParty[],
): Promise<ReadonlyMap<string, PartyActivity>> {
  if (parties.length === 0) return new Map();
  const { rows } = await db.query<PartyActivity>(
    `select p.key, count(f.position) as shipments, max(f.departure_day)::text as "lastDeparture"
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as p (key, name_key, anchor_key)
       left join lateral (select f.* from ${shipmentsNaming(`${mostNeighbors}`)}) as f on true
      group by p.key`,
    [
      parties.map(({ key }) => key),
      parties.map(({ nameKey }) => nameKey),
      parties.map(({ anchorKey }) => anchorKey),
    ],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
