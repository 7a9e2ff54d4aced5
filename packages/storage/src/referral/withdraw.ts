import type { Queryable } from '../pool.js';

/** An assessment that no longer reaches a tier. */
export interface Withdrawn {
  readonly shipmentId: string;
  readonly position: number;
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly score: number;
}

/** Reopened, it is new again, and with its tier where a person had closed it: that it was decided about tells it. */
const untouched = `(r.status = 'new' and r.origin = 'score' and r.tier is not null
  and not exists (select from decision d where d.kind in ('disposition', 'reopening')
                     and d.body ->> 'referral' = r.id::text))`;

/**
 * What a later decision took back: open referrals lose their tier, and whatever raised them. Those that a score made
 * and nobody has touched are closed, because of that decision; of the others people decide. Reopening is touching: what
 * was closed before, or has no tier, is open because somebody wants it.
 * @param decision its position
 */
export async function withdrawReferrals(
  db: Queryable,
  rows: readonly Withdrawn[],
  decision: number,
): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update referral r
        set assessment_id = t.assessment_id, known_to = t.known_to, score = t.score, tier = null, rules = '{}',
            headline = case when r.tier is null or r.origin = 'person' then r.headline
                            else 'no longer: ' || r.headline end,
            raised_by = null, raised_position = null, raised_at = null,
            status = case when ${untouched} then 'closed' else r.status end,
            closed_at = case when ${untouched} then now() end,
            closed_by = case when ${untouched} then 'scoring' end,
            closed_position = case when ${untouched} then $6::bigint end,
            version = r.version + 1, updated_at = now()
       from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bigint[], $5::int[])
              as t (shipment_id, position, assessment_id, known_to, score)
      where r.shipment_id = t.shipment_id and r.status <> 'closed'
        and r.position = t.position and coalesce(r.known_to, 0) < t.known_to`,
    [
      rows.map(({ shipmentId }) => shipmentId),
      rows.map(({ position }) => position),
      rows.map(({ assessmentId }) => assessmentId),
      rows.map(({ knownTo }) => knownTo),
      rows.map(({ score }) => score),
      decision,
    ],
  );
}
