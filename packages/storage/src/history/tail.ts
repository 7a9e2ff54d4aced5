import type { Queryable } from '../pool.js';

/** What a position of the log did to history. */
export interface Trace {
  readonly position: number;
  /** The revision that it replaces. */
  readonly supersedes: number | null;
  /** Null of a cancellation. */
  readonly imprint: Buffer | null;
}

/**
 * What the log added to history from a position on, in its order.
 * @param after the last position known
 * @param upto the last position wanted: visible already, so nothing below it can be missing
 * @returns the rows, and the position up to which they are complete
 */
export async function readTraces(
  db: Queryable,
  after: number,
  upto: number,
  limit: number,
): Promise<{ readonly traces: readonly Trace[]; readonly complete: number }> {
  const { rows } = await db.query<Trace>(
    `select position, supersedes, imprint from shipment
      where position > $1::bigint and position <= $2::bigint and (imprint is not null or supersedes is not null)
      order by position limit $3::int`,
    [after, upto, limit],
  );
  const last = rows.at(-1);
  return { traces: rows, complete: rows.length < limit || !last ? upto : last.position };
}

/** A party as a manifest names it. */
export interface PartyName {
  readonly name: string;
  /** Of its address. */
  readonly country: string | null;
}

/**
 * Names of shippers and consignees of the shipments accepted in a span of positions, in its order, as the manifest
 * writes them. Whom the EEI alone names is left out: what is counted of names rests on the manifest.
 * @param after the last position left out
 * @param upto the last position wanted: visible already
 */
export async function readPartyNames(
  db: Queryable,
  after: number,
  upto: number,
): Promise<readonly PartyName[]> {
  const { rows } = await db.query<PartyName>(
    `select party->>'name' as name, party->'address'->>'country' as country
       from shipment,
            lateral (values (1, document->'parties'->'shipper'), (2, document->'parties'->'consignee')) as p (at, party)
      where position > $1::bigint and position <= $2::bigint and document is not null
      order by position, at`,
    [after, upto],
  );
  return rows;
}
