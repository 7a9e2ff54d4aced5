import type { Marks, ReferralStatus } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';
import { isAbout } from './decided.js';

/** What the next step of a referral depends on. */
export interface LockedReferral {
  readonly id: string;
  readonly shipmentId: string;
  /** The position of the shipment revision that it shows. */
  readonly position: number;
  readonly bill: string;
  readonly origin: 'score' | 'person';
  readonly status: ReferralStatus;
  readonly version: number;
  readonly assignee: string | null;
  readonly disposition: string | null;
  /** The position of the decision that closed it. */
  readonly closedPosition: number | null;
  readonly assessmentId: string | null;
  /** The position up to which the assessment that it shows used the log. */
  readonly knownTo: number | null;
  readonly tier: number | null;
  readonly mode: string;
  readonly headline: string;
  /** What it is marked with; null: nothing. */
  readonly marks: Marks | null;
  /** Whether a person has closed or reopened it. */
  readonly decidedAbout: boolean;
}

const columns = `r.id, r.shipment_id as "shipmentId", r.position, r.bill, r.origin, r.status, r.version, r.assignee,
  r.disposition, r.closed_position as "closedPosition", r.assessment_id as "assessmentId", r.known_to as "knownTo",
  r.tier, r.mode, r.headline, r.marks,
  exists (select from decision d where ${isAbout('r.id::text')}) as "decidedAbout"`;

/** The referral, locked until the transaction ends; null if there is none. */
export async function lock(tx: Transaction, id: string): Promise<LockedReferral | null> {
  const { rows } = await tx.query<LockedReferral>(
    `select ${columns} from referral r where r.id = $1::uuid for update of r`,
    [id],
  );
  return rows[0] ?? null;
}

/**
 * The open referrals of these shipments, by shipment, locked until the transaction ends; in one order, to avoid
 * deadlock.
 */
export async function lockOpen(
  tx: Transaction,
  shipmentIds: readonly string[],
): Promise<ReadonlyMap<string, LockedReferral>> {
  if (shipmentIds.length === 0) return new Map();
  const { rows } = await tx.query<LockedReferral>(
    `select ${columns} from referral r
      where r.shipment_id = any($1::uuid[]) and r.status <> 'closed'
      order by r.shipment_id for update of r`,
    [shipmentIds],
  );
  return new Map(rows.map((row) => [row.shipmentId, row]));
}

/** The referral of this shipment that is not closed; there is at most one. */
export async function findOpen(db: Queryable, shipmentId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id from referral where shipment_id = $1::uuid and status <> 'closed'`,
    [shipmentId],
  );
  return rows[0]?.id ?? null;
}

/** Whether what was seized is on record since a referral was closed. */
export async function isSeizureTold(
  db: Queryable,
  { id, closedPosition }: Pick<LockedReferral, 'id' | 'closedPosition'>,
): Promise<boolean> {
  const { rows } = await db.query<{ told: boolean }>(
    `select exists (select from decision d where ${isAbout('$1::text')} and d.position >= $2::bigint
              and d.body -> 'seizure' is not null) as told`,
    [id, closedPosition],
  );
  return rows[0]?.told === true;
}
