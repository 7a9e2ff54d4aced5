import { askedRoles, mostNeighbors } from '@hammerhead/imprint';
import type { Queryable } from '../pool.js';

/** A question to history: which shipments had this key before? */
export interface HistoryAsk {
  /** Sixteen characters, as `factKey` makes them. */
  readonly key: string;
  /** Day of departure of the shipment that asks, in days since 1970-01-01. */
  readonly day: number;
  /** Days back: the answer departs in (day − days, day]. */
  readonly days: number;
  readonly knownTo: number;
  /** Position of the shipment that asks; it is left out. */
  readonly self: number;
}

export interface HistoryAnswer {
  /** Index of the question. */
  readonly ask: number;
  readonly position: number;
  /** Of departure, in days since 1970-01-01. */
  readonly day: number;
  readonly roles: number;
  /** Hash of the name of the party that has the key there, unsigned. */
  readonly own: number;
  readonly imprint: Buffer;
}

/**
 * The newest shipments with a key, as the log stood at `knownTo`, below a position, as `HistorySource` defines it: one
 * statement for all questions. Answers come by question, newest first.
 * @param below what lies at and above this position is known to the caller
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
