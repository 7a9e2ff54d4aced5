import type { Queryable } from '../pool.js';
import { shipmentsNaming } from './shipments-naming.js';
import type { ShipmentPlace } from '../shipment/place.js';

/** The keys by which a party's shipments are looked up. */
export interface PartyKeys {
  readonly nameKey: string;
  readonly anchorKey: string | null;
}

/**
 * Current shipments that have the name and the address (or phone) of one of these parties, the latest departure first.
 * For a party with neither address nor phone, shipments of others that have one may be found: the caller examines the
 * parties named.
 */
export async function findShipments(
  db: Queryable,
  parties: readonly PartyKeys[],
  after: ShipmentPlace | null,
  limit: number,
): Promise<ShipmentPlace[]> {
  const { rows } = await db.query<ShipmentPlace>(
    `select distinct f.position, f.departure_day::text as "departureDay"
       from unnest($1::uuid[], $2::uuid[]) as p (name_key, anchor_key)
      cross join lateral ${shipmentsNaming(
        '$5::int',
        '($3::date is null or (departure_day, position) < ($3::date, $4::bigint))',
      )}
      order by 2 desc, 1 desc limit $5::int`,
    [
      parties.map(({ nameKey }) => nameKey),
      parties.map(({ anchorKey }) => anchorKey),
      after?.departureDay ?? null,
      after?.position ?? null,
      limit,
    ],
  );
  return rows;
}
