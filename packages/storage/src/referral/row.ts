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
  readonly destination: string;
  readonly mode: string;
  readonly departureAt: Date;
  readonly headline: string;
  readonly assignee: string | null;
  /** Whether a newer revision or a cancellation has replaced what was referred. */
  readonly replaced: boolean;
  readonly version: number;
  readonly disposition: string | null;
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
  readonly actor: string;
  /** The kind of the decision. */
  readonly kind: string;
  /** What was decided, as its kind records it. */
  readonly body: unknown;
}

/**
 * The columns of {@link ReferralListRow} of a referral `r`. Whether it was replaced is looked up for each row: for an
 * `exists` the planner would read all shipments once for each page.
 */
export const referralColumns = `r.id, r.tier, r.score, r.status, r.bill, r.manifest_number as "manifestNumber",
  r.shipper, r.consignee, r.destination, r.mode, r.departure_at as "departureAt", r.headline, r.assignee,
  coalesce((select superseded_by is not null from shipment where position = r.position), false) as replaced,
  r.version, r.disposition,
  (select jsonb_build_object('cause', r.raised_by, 'position', r.raised_position, 'at', r.raised_at,
            'departed', r.departure_at <= r.raised_at, 'actor', d.actor, 'kind', d.kind, 'body', d.body)
     from decision d where d.position = r.raised_position) as raised`;
