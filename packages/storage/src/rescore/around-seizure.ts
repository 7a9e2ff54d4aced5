import { askedRoles, linkKinds, linkRoles } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';

/** Kinds of keys that link people: strong enough that a stranger seldom has the same. */
const strong = [linkKinds.address, linkKinds.phone, linkKinds.email, linkKinds.id];
/** Cargo of one container or master bill. */
const cargo = [linkKinds.container, linkKinds.masterBill];
const sides =
  linkRoles.manifest.shipper | linkRoles.manifest.consignee | linkRoles.eei.shipper | linkRoles.eei.consignee;

/** Distinct names among the newest facts of a key from which on it is a hub (a forwarder's phone) and links nobody. */
export interface HubLimit {
  readonly names: number;
  readonly newest: number;
}

/**
 * The shipments within two steps of a seizure, as the log stood at a position: those that share a phone, address,
 * email or identifier of shipper or consignee with it, those that share one with them, and those in its container or
 * under its master bill; not the seized one, of which its own seizure tells nothing. More than scoring will raise: scoring decides. Hubs are not crossed, and what is one by now
 * links nobody any more, not even those who used it when few did.
 * @param days departures so many days before and after the seized one
 * @param limit most shipments, the newest first
 * @returns ascending positions, and whether there were more
 */
export async function findAroundSeizure(
  db: Queryable,
  { decision, days, hub, limit }: { decision: number; days: number; hub: HubLimit; limit: number },
): Promise<{ readonly positions: readonly number[]; readonly cut: boolean }> {
  const seized = await db.query<{ position: number; day: string; shipment: string }>(
    `select shipment_position as position, departure_day::text as day, shipment_id as shipment from seizure
      where position = $1::bigint or revoked_by = $1::bigint`,
    [decision],
  );
  const [seizure] = seized.rows;
  if (!seizure) return { positions: [], cut: false };
  const span = { day: seizure.day, days, decision, limit: limit + 1 };
  const found = new Set<number>();
  const beside = await sharing(db, await keysOf(db, [seizure], cargo, hub, decision), span);
  const near = await sharing(db, await keysOf(db, [seizure], strong, hub, decision), span);
  const far = await sharing(db, await keysOf(db, near.slice(0, mostBridges), strong, hub, decision), span);
  for (const { position, shipment, scored } of [...beside, ...near, ...far])
    if (scored && shipment !== seizure.shipment) found.add(position);
  const ascending = [...found].sort((a, b) => a - b);
  return { positions: ascending.slice(-limit), cut: ascending.length > limit };
}

/** Of a party with more shipments than this, its newest lead further: each leads to some eleven keys. */
const mostBridges = 2_000;

interface Place {
  readonly position: number;
  /** Day of departure, `YYYY-MM-DD`. */
  readonly day: string;
}

interface Neighbor extends Place {
  readonly shipment: string;
  /** False of one out of scope: it links others. */
  readonly scored: boolean;
}

/** The keys of these kinds on shipper's and consignee's side of these shipments, hubs left out. */
async function keysOf(
  db: Queryable,
  places: readonly Place[],
  kinds: readonly number[],
  hub: HubLimit,
  knownTo: number,
): Promise<readonly string[]> {
  const { rows } = await db.query<{ key: string }>(
    `with near as materialized (
       select distinct f.key, f.kind
         from unnest($1::date[], $2::bigint[]) as p (day, position)
        cross join lateral (
          select key, kind, roles from fact
           where departure_day = p.day and position = p.position
           offset 0) f
        where f.kind = any($3::smallint[]) and (f.kind = any($4::smallint[]) or f.roles & $5::int <> 0))
     select n.key from near n
      cross join lateral (
        select count(distinct own) as names
          from (select own from fact
                 where key = n.key and position <= $6::bigint and roles & $5::int <> 0
                   and (superseded_by is null or superseded_by > $6::bigint)
                 order by departure_day desc, position desc limit $7::int) as newest) as h
      where n.kind = any($4::smallint[]) or h.names < $8::bigint`,
    [
      places.map(({ day }) => day),
      places.map(({ position }) => position),
      kinds,
      cargo,
      sides,
      knownTo,
      hub.newest,
      hub.names,
    ],
  );
  return rows.map(({ key }) => key);
}

/** The shipments that give one of these keys as their own, not as their forwarder's, newest departures first. */
async function sharing(
  db: Queryable,
  keys: readonly string[],
  { day, days, decision, limit }: { day: string; days: number; decision: number; limit: number },
): Promise<readonly Neighbor[]> {
  const { rows } = await db.query<Neighbor>(
    `select f.position, f.day, s.id as shipment, s.state = 'scored' as scored
       from (select distinct position, departure_day::text as day from fact
              where key = any($1::uuid[])
                and departure_day between $2::date - $3::int and $2::date + $3::int
                and position <= $4::bigint and (superseded_by is null or superseded_by > $4::bigint)
                and roles & $6::int <> 0) as f
       join shipment s on s.position = f.position
      order by f.day desc, f.position desc limit $5::int`,
    [keys, day, days, decision, limit, askedRoles],
  );
  return rows;
}
