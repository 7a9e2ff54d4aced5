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

/** All seizures ever recorded, including those that were revoked. They are few: referrals that ended in one. */
export async function list(db: Queryable): Promise<readonly KnownSeizure[]> {
  const { rows } = await db.query<KnownSeizure>(
    `select z.position, z.revoked_by as "revokedBy", z.shipment_id as "shipmentId", s.bill,
            s.imprint, d.recorded_at as "recordedAt"
       from seizure z join decision d using (position) join shipment s on s.position = z.shipment_position
      where s.imprint is not null
      order by z.position`,
  );
  return rows;
}
