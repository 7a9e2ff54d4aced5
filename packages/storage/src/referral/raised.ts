import type { Queryable } from '../pool.js';
import type { HitSeen } from './timeline.js';

/** The part of an assessment, of a shipment with an open referral, that urgency depends on. */
export interface TierStep {
  readonly shipmentId: string;
  /** The position of the shipment revision, and the one up to which the assessment used the log. */
  readonly position: number;
  readonly knownTo: number;
  readonly tier: number | null;
  readonly cause: string;
  /** The position of the decision that made the assessment necessary; null for a first scoring. */
  readonly causePosition: number | null;
}

/**
 * Every assessment of those of these shipments that have an open referral, in the order of the positions up to which
 * they used the log; without those caused by a seizure that was revoked.
 */
export async function findTierSteps(
  db: Queryable,
  shipmentIds: readonly string[],
): Promise<readonly TierStep[]> {
  if (shipmentIds.length === 0) return [];
  const { rows } = await db.query<TierStep>(
    `select r.shipment_id as "shipmentId", a.position, a.known_to as "knownTo", a.tier, a.cause,
            a.cause_position as "causePosition"
       from unnest($1::uuid[]) as u (shipment_id)
       join referral r on r.shipment_id = u.shipment_id and r.status <> 'closed'
       join shipment s on s.bill = r.bill and s.id = r.shipment_id
      cross join lateral (
        select position, known_to, tier, cause, cause_position from assessment where position = s.position offset 0) a
      where not exists (select from seizure where position = a.cause_position and revoked_by is not null)
      order by r.shipment_id, a.known_to, a.position`,
    [shipmentIds],
  );
  return rows;
}

/** The hits of assessments, by `position:knownTo`. */
export async function findHits(
  db: Queryable,
  steps: readonly Pick<TierStep, 'position' | 'knownTo'>[],
): Promise<ReadonlyMap<string, readonly HitSeen[]>> {
  if (steps.length === 0) return new Map();
  const { rows } = await db.query<{ key: string; hits: readonly HitSeen[] }>(
    `select concat(a.position, ':', a.known_to) as key, hits_of(a.evidence) as hits
       from unnest($1::bigint[], $2::bigint[]) as t (position, known_to)
      cross join lateral (
        select position, known_to, evidence from assessment
         where position = t.position and known_to = t.known_to limit 1) a`,
    [steps.map(({ position }) => position), steps.map(({ knownTo }) => knownTo)],
  );
  return new Map(rows.map(({ key, hits }) => [key, hits]));
}

/** The decision that raised a shipment's open referral; null if none did. */
export interface RaisedReferral {
  readonly shipmentId: string;
  readonly cause: string | null;
  readonly position: number | null;
  /** What it brought out about the shipment; null where the decision itself says all. */
  readonly because: string | null;
}

export async function noteRaised(db: Queryable, raised: readonly RaisedReferral[]): Promise<void> {
  if (raised.length === 0) return;
  await db.query(
    `update referral r
        set raised_by = t.cause, raised_position = t.position, raised_at = d.recorded_at, raised_because = t.because
       from unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[]) as t (shipment_id, cause, position, because)
       left join decision d on d.position = t.position
      where r.shipment_id = t.shipment_id and r.status <> 'closed'
        and r.raised_position is distinct from t.position`,
    [
      raised.map(({ shipmentId }) => shipmentId),
      raised.map(({ cause }) => cause),
      raised.map(({ position }) => position),
      raised.map(({ because }) => because),
    ],
  );
}
