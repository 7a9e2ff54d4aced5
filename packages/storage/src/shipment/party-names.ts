import type { Queryable } from '../pool.js';

/** A party as a manifest names it. */
export interface PartyName {
  readonly name: string;
  /** The country of its address. */
  readonly country: string | null;
}

/**
 * The names of shippers and consignees of the shipments accepted in a span of positions, in the order of the log, as
 * the manifest writes them. Parties that only the EEI names are left out: counts of names are based on the manifest.
 * @param after the last position left out
 * @param upto the last position wanted, which is visible already
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
