import { askedRoles, mostNeighbors } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';

/** A question to history: which earlier shipments had this key? */
export interface HistoryAsk {
  /** The key: sixteen characters, as `factKey` makes them. */
  readonly key: string;
  /** The day of departure of the shipment that asks, in days since 1970-01-01. */
  readonly day: number;
  /** The length of the window in days: the answer departs in (day − days, day]. */
  readonly days: number;
  readonly knownTo: number;
  /** The position of the shipment that asks, which is left out. */
  readonly self: number;
}

export interface HistoryAnswer {
  /** The index of the question. */
  readonly ask: number;
  readonly position: number;
  /** The day of departure, in days since 1970-01-01. */
  readonly day: number;
  readonly roles: number;
  /** The hash of the name of the party that has the key on that shipment, unsigned. */
  readonly own: number;
  readonly imprint: Buffer;
}

/**
 * The newest shipments with a key, as of `knownTo` and below a position, as `HistorySource` defines it, in one
 * statement for all questions. Answers are ordered by question, newest first.
 * @param below the caller already knows what lies at and above this position
 */
export async function findNeighbors(
  db: Queryable,
  asks: readonly HistoryAsk[],
  below: number,
): Promise<HistoryAnswer[]> {
  if (asks.length === 0) return [];
  const { rows } = await db.query<HistoryAnswer>(
    `select a.index::int as ask, f.position, f.departure_day - date '1970-01-01' as day, f.roles, f.own::bigint & 4294967295 as own, s.imprint
       from unnest($1::bytea[], $2::int[], $3::int[], $4::bigint[], $5::bigint[])
              with ordinality as a (key, day, days, known_to, self, index)
      cross join lateral (
        select position, roles, own, departure_day from fact
         where key = encode(a.key, 'hex')::uuid
           and departure_day > date '1970-01-01' + (a.day - a.days)
           and departure_day <= date '1970-01-01' + a.day
           and position <= a.known_to and position <> a.self and position < $6::bigint
           and (superseded_by is null or superseded_by > a.known_to)
           and roles & ${askedRoles} <> 0
         order by departure_day desc, position desc
         limit ${mostNeighbors}) f
       -- What was accepted before imprints were made tells nothing, in memory as here.
       join shipment s on s.position = f.position and s.imprint is not null
      order by a.index, f.departure_day desc, f.position desc`,
    [
      asks.map(({ key }) => Buffer.from(key, 'latin1')),
      asks.map(({ day }) => day),
      asks.map(({ days }) => days),
      asks.map(({ knownTo }) => knownTo),
      asks.map(({ self }) => self),
      below,
    ],
  );
  return rows.map((row) => ({ ...row, ask: row.ask - 1 }));
}
