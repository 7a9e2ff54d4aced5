import type { Queryable } from '../pool.js';

export interface NamingDecision {
  readonly position: number;
  readonly kind: string;
  /** JSON. */
  readonly body: string;
}

/** The decisions about one of these shipments, referrals or manifests that still have their words. */
export async function findNaming(
  db: Queryable,
  {
    shipments,
    referrals,
    manifests,
  }: {
    readonly shipments: readonly string[];
    readonly referrals: readonly string[];
    readonly manifests: readonly string[];
  },
): Promise<readonly NamingDecision[]> {
  const { rows } = await db.query<NamingDecision>(
    `select position, kind, body from decision
      where body ->> 'shipment' = any($1::text[]) and redacted_at is null
     union all
     select position, kind, body from decision
      where body ->> 'referral' = any($2::text[]) and redacted_at is null
        and (body ->> 'shipment' is null or body ->> 'shipment' <> all($1::text[]))
     union all
     select d.position, d.kind, d.body
       from legal_hold h join decision d on d.position in (h.position, h.lifted_position)
      where h.target = any($3::uuid[]) and h.lifted_position is not null and d.redacted_at is null
        -- The first ones are among those above.
        and d.body ->> 'shipment' is null and d.body ->> 'referral' is null
     union all
     -- A question or a reply names its release alone.
     select d.position, d.kind, d.body
       from release l join release_message m on m.release_id = l.id join decision d on d.position = m.position
      where l.shipment_id = any($4::uuid[]) and d.redacted_at is null
        and d.body ->> 'shipment' is null and d.body ->> 'referral' is null`,
    [shipments, referrals, [...shipments, ...referrals, ...manifests], shipments],
  );
  return rows;
}

/** These decisions, which are in the log at these positions. */
export async function findDecisions(
  db: Queryable,
  positions: readonly number[],
): Promise<readonly NamingDecision[]> {
  const { rows } = await db.query<NamingDecision>(
    `select position, kind, body from decision where position = any($1::bigint[]) and redacted_at is null`,
    [positions],
  );
  return rows;
}

/** Replaces the bodies of decisions by what is left of them. */
export async function redact(
  db: Queryable,
  decisions: readonly { readonly position: number; readonly body: string }[],
): Promise<number> {
  if (decisions.length === 0) return 0;
  const { rowCount } = await db.query(
    `update decision d set body = t.body::json, redacted_at = now()
       from unnest($1::bigint[], $2::text[]) as t (position, body) where d.position = t.position`,
    [decisions.map(({ position }) => position), decisions.map(({ body }) => body)],
  );
  return rowCount ?? 0;
}

/** Takes the reasons out of legal holds that were lifted, and kept what is deleted now. */
export async function redactHolds(db: Queryable, targets: readonly string[]): Promise<void> {
  await db.query(
    `update legal_hold set reason = '', lift_reason = ''
      where target = any($1::uuid[]) and lifted_position is not null`,
    [targets],
  );
}
