import type { Queryable } from '../pool.js';

/** An assessment that no longer reaches a tier. */
export interface Withdrawn {
  readonly shipmentId: string;
  readonly position: number;
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly score: number;
}

/**
 * What a later decision took back: open referrals that a score made lose their tier. Those that nobody has touched are
 * closed; of the others people decide.
 */
export async function withdrawReferrals(db: Queryable, rows: readonly Withdrawn[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `update referral r
        set assessment_id = t.assessment_id, known_to = t.known_to, score = t.score, tier = null, rules = '{}',
            status = case r.status when 'new' then 'closed' else r.status end,
            closed_at = case r.status when 'new' then now() end,
            closed_by = case r.status when 'new' then 'scoring' end,
            version = r.version + 1, updated_at = now()
       from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bigint[], $5::int[])
              as t (shipment_id, position, assessment_id, known_to, score)
      where r.shipment_id = t.shipment_id and r.status <> 'closed' and r.origin = 'score'
        and r.position = t.position and coalesce(r.known_to, 0) < t.known_to`,
    [
      rows.map(({ shipmentId }) => shipmentId),
      rows.map(({ position }) => position),
      rows.map(({ assessmentId }) => assessmentId),
      rows.map(({ knownTo }) => knownTo),
      rows.map(({ score }) => score),
    ],
  );
}
