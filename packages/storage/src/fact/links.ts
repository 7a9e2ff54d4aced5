import type { Queryable } from '../pool.js';

/** A shipment revision, by the values with which its facts are looked up. */
export interface FactPlace {
  readonly position: number;
  /** Day of departure, `YYYY-MM-DD`. */
  readonly day: string;
}

/** A revision that has a key. */
export interface FactHolder extends FactPlace {
  readonly shipment: string;
  /** False for a shipment out of scope. */
  readonly scored: boolean;
}

/** The keys to be returned. */
export interface KeysOfInterest {
  readonly kinds: readonly number[];
  /** Keys of these kinds are returned in any role, however many names have the key. */
  readonly ofAnyRole: readonly number[];
  /** Other keys are returned only in one of these roles: a set of bits. */
  readonly roles: number;
  /** They must also have fewer names than this among their newest facts. */
  readonly hub: { readonly names: number; readonly newest: number };
}

/** The keys of these kinds on these shipments, as of a position of the log, without hubs. */
export async function findKeysOf(
  db: Queryable,
  places: readonly FactPlace[],
  { kinds, ofAnyRole, roles, hub }: KeysOfInterest,
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
      ofAnyRole,
      roles,
      knownTo,
      hub.newest,
      hub.names,
    ],
  );
  return rows.map(({ key }) => key);
}

/**
 * The shipments that have one of these keys in one of these roles, as of a position of the log, the newest departures
 * first.
 * @param span the numbers of days before and after a day within which the departure must lie
 */
export async function findHolders(
  db: Queryable,
  keys: readonly string[],
  roles: number,
  span: { readonly day: string; readonly days: number; readonly knownTo: number; readonly limit: number },
): Promise<readonly FactHolder[]> {
  const { day, days, knownTo, limit } = span;
  const { rows } = await db.query<FactHolder>(
    `select f.position, f.day, s.id as shipment, s.state = 'scored' as scored
       from (select distinct position, departure_day::text as day from fact
              where key = any($1::uuid[])
                and departure_day between $2::date - $3::int and $2::date + $3::int
                and position <= $4::bigint and (superseded_by is null or superseded_by > $4::bigint)
                and roles & $6::int <> 0) as f
       join shipment s on s.position = f.position
      order by f.day desc, f.position desc limit $5::int`,
    [keys, day, days, knownTo, limit, roles],
  );
  return rows;
}
