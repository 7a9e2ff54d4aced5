import type { Finding, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A manifest as its feed may see it: what was received, and whether scoring is complete. */
export interface ManifestStatus {
  readonly id: string;
  readonly number: string;
  readonly revision: number;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly superseded: boolean;
  /** Whether no chunk that holds its shipments is open. */
  readonly processed: boolean;
  readonly receivedAt: Date;
  readonly transport: StoredJson<Transport>;
  readonly findings: StoredJson<readonly Finding[]>;
  readonly shipments: number;
  readonly scored: number;
  readonly unchanged: number;
  readonly canceled: number;
  readonly outOfScope: number;
}

export async function find(db: Queryable, feedId: string, id: string): Promise<ManifestStatus | null> {
  const { rows } = await db.query<ManifestStatus>(
    // Chunks do not overlap and are ordered, so the first open one that ends at or after this manifest's first position
    // decides.
    `select m.id, m.number, m.revision, m.first_position as "firstPosition",
            m.last_position as "lastPosition", m.superseded, m.received_at as "receivedAt", m.transport, m.findings,
            m.shipments, m.scored, m.unchanged, m.canceled, m.out_of_scope as "outOfScope",
            coalesce((select c.first_position > m.last_position from chunk c
                       where c.done_at is null and c.last_position >= m.first_position
                       order by c.last_position limit 1), true) as processed
       from manifest m where m.feed_id = $1::text and m.id = $2::uuid`,
    [feedId, id],
  );
  return rows[0] ?? null;
}

interface ShipmentFindings {
  readonly bill: string;
  readonly findings: StoredJson<readonly Finding[]>;
}

/**
 * The findings of a manifest's shipments, for at most `limit` shipments that have any, in document order, and at most
 * `limit` for each shipment: one with 10,000 goods may have more than anybody reads, and than an answer can hold. It
 * takes the positions, not the id: for a join by ranges the planner would read the whole log.
 */
export async function findShipmentFindings(
  db: Queryable,
  { firstPosition, lastPosition }: Pick<ManifestStatus, 'firstPosition' | 'lastPosition'>,
  limit: number,
): Promise<readonly ShipmentFindings[]> {
  const { rows } = await db.query<ShipmentFindings>(
    `select bill, (select json_agg(finding)
                     from (select finding from json_array_elements(findings) as finding limit $3::int) as first)
              as findings
       from shipment
      where position between $1::bigint and $2::bigint and findings::text <> '[]'
      order by position limit $3::int`,
    [firstPosition, lastPosition, limit],
  );
  return rows;
}

/** Whether any manifest was ever accepted. */
export async function hasAny(db: Queryable): Promise<boolean> {
  const { rowCount } = await db.query('select from manifest limit 1');
  return rowCount !== 0;
}
