import { mostNeighbors } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';
import type { ShipmentPlace } from '../shipment/place.js';
import type { FoundParty } from './find.js';
import { shipmentsNaming } from './shipments-naming.js';

/** A shipment that has the name and the address (or phone) of a party. */
export interface PartyPlace extends ShipmentPlace {
  /** The key of the party. */
  readonly key: string;
}

/**
 * The newest current shipments that have the name and the address (or phone) of each of these parties, at most
 * `mostNeighbors` of each. For a party with neither address nor phone, shipments of others that have one may be found:
 * the caller examines the parties named.
 */
export async function findPlaces(db: Queryable, parties: readonly FoundParty[]): Promise<PartyPlace[]> {
  if (parties.length === 0) return [];
  const { rows } = await db.query<PartyPlace>(
    `select p.key, f.position, f.departure_day::text as "departureDay"
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as p (key, name_key, anchor_key)
      cross join lateral (select f.* from ${shipmentsNaming(`${mostNeighbors}`)}) as f`,
    [
      parties.map(({ key }) => key),
      parties.map(({ nameKey }) => nameKey),
      parties.map(({ anchorKey }) => anchorKey),
    ],
  );
  return rows;
}
