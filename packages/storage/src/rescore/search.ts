import type { Queryable } from '../pool.js';

/** The progress of the search for the shipments that a decision touches. */
export interface RescoreSearch {
  readonly decidedAt: Date;
  /** The place in the directory up to which names were compared; null before the search began. */
  readonly searchedTo: string | null;
}

/** The search of a decision; null if the decision has nothing scored again. */
export async function findSearch(db: Queryable, decision: number): Promise<RescoreSearch | null> {
  const { rows } = await db.query<RescoreSearch>(
    `select d.recorded_at as "decidedAt", r.searched_to as "searchedTo"
       from rescore r join decision d using (position) where r.position = $1::bigint`,
    [decision],
  );
  return rows[0] ?? null;
}

/** Records fact keys to be looked up, and how far the directory has been searched by now. */
export async function advanceSearch(
  db: Queryable,
  decision: number,
  keys: readonly string[],
  searchedTo: string,
): Promise<void> {
  if (keys.length > 0)
    await db.query(
      `insert into rescore_key (decision, key) select $1::bigint, unnest($2::uuid[]) on conflict do nothing`,
      [decision, keys],
    );
  await db.query('update rescore set searched_to = $2::uuid where position = $1::bigint', [
    decision,
    searchedTo,
  ]);
}

/**
 * Looks up the next keys and stores the shipments that have them, for {@link takeFound}.
 * @param from `YYYY-MM-DD`, the earliest departure
 * @param limit most shipments kept, the newest departures
 * @returns false if no key was left
 */
export async function lookUpKeys(
  db: Queryable,
  decision: number,
  { from, keys, limit }: { from: string; keys: number; limit: number },
): Promise<boolean> {
  const taken = await db.query<{ key: string }>(
    `delete from rescore_key where decision = $1::bigint and key in (
       select key from rescore_key where decision = $1::bigint order by key limit $2::int) returning key`,
    [decision, keys],
  );
  if (taken.rows.length === 0) return false;
  await db.query(
    `insert into rescore_found (decision, departure_day, position)
     select $1::bigint, f.departure_day, f.position
       from (select distinct position, departure_day from fact
              where key = any($2::uuid[]) and departure_day >= $3::date and position <= $1::bigint
                and (superseded_by is null or superseded_by > $1::bigint)) as f
       join shipment s on s.position = f.position and s.state = 'scored'
      order by f.departure_day desc, f.position desc limit $4::int
     on conflict do nothing`,
    [decision, taken.rows.map(({ key }) => key), from, limit],
  );
  await db.query(
    `delete from rescore_found where decision = $1::bigint and (departure_day, position) < (
       select departure_day, position from rescore_found where decision = $1::bigint
        order by departure_day desc, position desc offset $2::int limit 1)`,
    [decision, limit - 1],
  );
  return true;
}

/** Returns the shipments found so far, ascending, and deletes the search. */
export async function takeFound(db: Queryable, decision: number): Promise<readonly Found[]> {
  const { rows } = await db.query<Found>(
    `delete from rescore_found where decision = $1::bigint returning position, departure_day::text as day`,
    [decision],
  );
  await db.query('delete from rescore_key where decision = $1::bigint', [decision]);
  await db.query('update rescore set searched_to = null where position = $1::bigint', [decision]);
  return rows.sort((a, b) => a.position - b.position);
}

/** Restarts the searches for shipments that decisions touch: the keys that they had still to look up are old ones. */
export async function restartSearches(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ position: number }>(
    `update rescore set searched_to = null
      where finished_at is null and positions is null and searched_to is not null returning position`,
  );
  await db.query('delete from rescore_key where decision = any($1::bigint[])', [
    rows.map(({ position }) => position),
  ]);
}

interface Found {
  readonly position: number;
  /** Day of departure, `YYYY-MM-DD`. */
  readonly day: string;
}
