import type { Queryable } from '../pool.js';

/** Cargo that was confirmed as seized, as scoring takes it into account. */
export interface KnownSeizure {
  /** The position of the decision, from which on the seizure is known. */
  readonly position: number;
  /** The position of the decision that revoked it, from which on it is unknown again. */
  readonly revokedBy: number | null;
  readonly shipmentId: string;
  readonly bill: string;
  readonly recordedAt: Date;
  readonly imprint: Buffer;
}

/**
 * The seizures that were recorded or revoked after the position `after`, including those that were revoked: all, after 0.
 */
export async function listChanged(db: Queryable, after: number): Promise<readonly KnownSeizure[]> {
  const { rows } = await db.query<KnownSeizure>(
    `select z.position, z.revoked_by as "revokedBy", z.shipment_id as "shipmentId", s.bill,
            s.imprint, d.recorded_at as "recordedAt"
       from seizure z join decision d using (position) join shipment s on s.position = z.shipment_position
      where (z.position > $1::bigint or z.revoked_by > $1::bigint) and s.imprint is not null
      order by z.position`,
    [after],
  );
  return rows;
}
