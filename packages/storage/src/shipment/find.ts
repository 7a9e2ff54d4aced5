import type { Finding, Shipment, StoredJson, Transport } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { positionOf } from '../uuid.js';
import { sameBill } from './bill.js';
import { type AcceptedAs, isGivenUp } from './state.js';

/** A revision of a shipment with its part of the manifest; texts are JSON. */
export interface ShipmentRevision {
  readonly id: string;
  readonly position: number;
  readonly bill: string;
  readonly state: AcceptedAs;
  readonly assessed: boolean;
  /** Whether its scoring failed for good. */
  readonly givenUp: boolean;
  readonly cause: 'named' | 'omitted' | null;
  readonly destination: string | null;
  readonly supersededBy: number | null;
  readonly document: StoredJson<Shipment> | null;
  readonly findings: StoredJson<readonly Finding[]> | null;
  readonly manifestId: string;
  readonly manifestNumber: string;
  readonly revision: number;
  readonly feedId: string;
  readonly receivedAt: Date;
  readonly departureAt: Date;
  readonly transport: StoredJson<Transport>;
}

/**
 * The revisions of a shipment, the highest first, at most `limit`; none if there is no such shipment. One that arrived
 * late is ordered below those it was too late for. The id contains the position of the first one, and its bill leads to
 * the others.
 */
export async function findRevisions(db: Queryable, id: string, limit: number): Promise<ShipmentRevision[]> {
  const { rows } = await db.query<ShipmentRevision>(
    `select s.id, s.position, s.bill, s.state,
            exists (select from assessment where position = s.position) as assessed,
            ${isGivenUp('s.position')} as "givenUp", s.cause, s.destination, s.superseded_by as "supersededBy",
            s.document, s.findings, m.id as "manifestId", m.number as "manifestNumber", m.revision,
            m.feed_id as "feedId", m.received_at as "receivedAt", m.departure_at as "departureAt", m.transport
       from (select bill from shipment where position = $2::bigint and id = $1::uuid) as first
       join shipment s on ${sameBill('s', 'first')} and s.id = $1::uuid
       join manifest m on m.id = s.manifest_id
      order by m.revision desc, s.position desc limit $3::int`,
    [id, positionOf(id), limit],
  );
  return rows;
}
