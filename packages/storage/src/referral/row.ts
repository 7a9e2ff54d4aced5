import { sameBill } from '../shipment/bill.js';
import { atRiskAt } from './at-risk.js';

/** A referral as the queue shows it. */
export interface ReferralListRow {
  readonly id: string;
  readonly tier: number | null;
  /** The score in hundredths. */
  readonly score: number | null;
  readonly status: string;
  readonly bill: string;
  readonly manifestNumber: string;
  readonly shipper: string;
  readonly consignee: string;
  /** The first description, cut; null for what was referred before it was stored. */
  readonly goods: string | null;
  readonly destination: string;
  readonly mode: string;
  readonly portOfExport: string;
  readonly portOfUnlading: string;
  /** ISO 8601, as the manifest states it; null where it does not. */
  readonly ladingAt: string | null;
  readonly departureAt: Date;
  /** When the cargo is laden, as stated or as its mode has it. */
  readonly stoppableUntil: Date;
  readonly departed: boolean;
  readonly respondBy: Date | null;
  /** Whether it is open, and people should have answered. */
  readonly overdue: boolean;
  /** Whether its cargo was more likely to be laden than to be answered first, when a worker looked last. */
  readonly atRisk: boolean;
  readonly incomplete: boolean;
  readonly headline: string;
  readonly assignee: string | null;
  /** Whether no newer revision and no cancellation has replaced what was referred. */
  readonly current: boolean;
  /** Whether the feed has canceled the shipment since. */
  readonly canceled: boolean;
  readonly version: number;
  readonly disposition: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
  readonly raised: RaisedRow | null;
}

/** The later decision that opened a referral, or made it more urgent. */
export interface RaisedRow {
  readonly cause: string;
  readonly position: number;
  /** The time of the decision, ISO 8601. */
  readonly at: string;
  /** Whether the shipment had departed by then. */
  readonly departed: boolean;
  /** What the decision brought out about the shipment; null where the decision itself says all. */
  readonly because: string | null;
  readonly actor: string;
  /** The kind of the decision. */
  readonly kind: string;
  /** What was decided, as its kind records it. */
  readonly body: unknown;
}

/** The columns of {@link ReferralListRow} of a referral `r` with {@link referralJoins}. */
export const referralColumns = `r.id, r.tier, r.score, r.status, r.bill, r.manifest_number as "manifestNumber",
  r.shipper, r.consignee, r.goods, r.destination, r.mode, carried.transport ->> 'portOfExport' as "portOfExport",
  carried.transport ->> 'portOfUnlading' as "portOfUnlading", carried.transport ->> 'ladingAt' as "ladingAt",
  r.departure_at as "departureAt", r.stoppable_until as "stoppableUntil",
  r.departure_at <= now() as departed, r.respond_by as "respondBy",
  r.status <> 'closed' and coalesce(r.respond_by < now(), false) as overdue,
  ${atRiskAt('now()')} as "atRisk", r.incomplete, r.headline, r.assignee,
  coalesce(shown.superseded_by is null, true) as current,
  case when shown.superseded_by is null then false else coalesce((
    select true from shipment c
     where ${sameBill('c', 'r')} and c.id = r.shipment_id and c.superseded_by is null and c.state = 'canceled' limit 1), false)
  end as canceled,
  r.version, r.disposition, r.created_at as "createdAt", r.updated_at as "updatedAt", r.closed_at as "closedAt",
  r.closed_by as "closedBy",
  (select jsonb_build_object('cause', r.raised_by, 'position', r.raised_position, 'at', r.raised_at,
            'departed', r.departure_at <= r.raised_at, 'because', r.raised_because, 'actor', d.actor, 'kind', d.kind,
            'body', d.body)
     from decision d where d.position = r.raised_position) as raised`;

/**
 * SQL: the revision that a referral `r` shows, and the manifest that carried it. They are looked up for each row of a
 * page: in a plain join the planner would read all shipments once for each page.
 */
export const referralJoins = `
  left join lateral (
    select superseded_by, manifest_id from shipment where position = r.position offset 0) shown on true
  left join lateral (select transport from manifest where id = shown.manifest_id offset 0) carried on true`;
