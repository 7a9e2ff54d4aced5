import type { Marks, ReferralStatus } from '@hammerhead/contracts';
import type { Queryable, Transaction } from '../pool.js';
import { wasTold } from '../release/standing.js';
import { sameBill } from '../shipment/bill.js';
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
  /** Whether anything was decided about it: somebody has acted on it. */
  readonly decidedAbout: boolean;
}

/** What an act of a person depends on beside that. */
export interface ReferralToActOn extends LockedReferral {
  /** Whether the feed has canceled the shipment. */
  readonly canceled: boolean;
  /** Whether it is closed, and what was seized is on record since. */
  readonly seizureTold: boolean;
  /** The id of the open referral that its shipment has beside it, where it is closed itself. */
  readonly otherOpen: string | null;
  /** Whether a partner was told of the shipment. */
  readonly partnerTold: boolean;
}

const columns = `r.id, r.shipment_id as "shipmentId", r.position, r.bill, r.origin, r.status, r.version, r.assignee,
  r.disposition, r.closed_position as "closedPosition", r.assessment_id as "assessmentId", r.known_to as "knownTo",
  r.tier, r.mode, r.headline, r.marks,
  exists (select from decision d where ${isAbout('r.id::text')}) as "decidedAbout"`;

/** Scoring locks many and asks none of these. */
const columnsToActOn = `${columns},
  case when (select superseded_by is null from shipment where position = r.position) then false else exists (
    select from shipment c
     where ${sameBill('c', 'r')} and c.id = r.shipment_id and c.superseded_by is null and c.state = 'canceled')
  end as canceled,
  r.status = 'closed' and exists (
    select from decision d where ${isAbout('r.id::text')} and d.position >= r.closed_position
       and d.body -> 'seizure' is not null) as "seizureTold",
  case when r.status = 'closed' then (
    select o.id from referral o where o.shipment_id = r.shipment_id and o.status <> 'closed') end as "otherOpen",
  ${wasTold('r.shipment_id')} as "partnerTold"`;

/** What an act of a person depends on, as it is at this moment; null if there is none. */
export async function findState(db: Queryable, id: string): Promise<ReferralToActOn | null> {
  const { rows } = await db.query<ReferralToActOn>(
    `select ${columnsToActOn} from referral r where r.id = $1::uuid`,
    [id],
  );
  return rows[0] ?? null;
}

/** The referral, locked until the transaction ends; null if there is none. */
export async function lock(tx: Transaction, id: string): Promise<ReferralToActOn | null> {
  const { rows } = await tx.query<ReferralToActOn>(
    `select ${columnsToActOn} from referral r where r.id = $1::uuid for update of r`,
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

/** These referrals, by id, locked until the transaction ends; in the order of {@link lockOpen}, to avoid deadlock. */
export async function lockAll(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LockedReferral>> {
  if (ids.length === 0) return new Map();
  const { rows } = await tx.query<LockedReferral>(
    `select ${columns} from referral r where r.id = any ($1::uuid[]) order by r.shipment_id, r.id for update of r`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The referral of this shipment that is not closed; there is at most one. */
export async function findOpen(db: Queryable, shipmentId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id from referral where shipment_id = $1::uuid and status <> 'closed'`,
    [shipmentId],
  );
  return rows[0]?.id ?? null;
}
