import type { Queryable } from '../pool.js';

/** A name of the directory, with the fact key that it has on shipments. */
export interface DirectoryName {
  /** Place in the directory. */
  readonly key: string;
  readonly nameKey: string;
  readonly name: string;
}

/** Names read in one statement. */
const page = 2_000;

/** Every name in the directory of parties, in pages; one that several parties have comes several times. */
export async function* readDirectoryNames(db: Queryable): AsyncGenerator<DirectoryName[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const { rows } = await db.query<DirectoryName>(
      `select key, name_key as "nameKey", name from party where key > $1::uuid order by key limit $2::int`,
      [after, page],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    after = last.key;
  }
}

/** When a decision was made; null where there is none at this position. */
export async function findDecisionTime(db: Queryable, position: number): Promise<Date | null> {
  const { rows } = await db.query<{ recordedAt: Date }>(
    'select recorded_at as "recordedAt" from decision where position = $1::bigint',
    [position],
  );
  return rows[0]?.recordedAt ?? null;
}

/** A shipment revision and its day of departure, `YYYY-MM-DD`. */
export interface ShipmentOnDay {
  readonly position: number;
  readonly day: string;
}

/**
 * Scored shipments with one of these fact keys, as the log stood at `knownTo`, that depart on `from` or later; newest
 * departures first.
 */
export async function findShipmentsByKeys(
  db: Queryable,
  keys: readonly string[],
  { from, knownTo, limit }: { from: string; knownTo: number; limit: number },
): Promise<ShipmentOnDay[]> {
  const { rows } = await db.query<ShipmentOnDay>(
    `select f.position, f.day
       from (select distinct position, departure_day::text as day from fact
              where key = any($1::uuid[]) and departure_day >= $2::date and position <= $3::bigint
                and (superseded_by is null or superseded_by > $3::bigint)) as f
       join shipment s on s.position = f.position and s.state = 'scored'
      order by f.day desc, f.position desc limit $4::int`,
    [keys, from, knownTo, limit],
  );
  return rows;
}
