import type { Queryable } from '../pool.js';

/** A decision about a referral; `body` is JSON. */
export interface ReferralDecision {
  readonly position: number;
  readonly kind: 'disposition' | 'reopening';
  readonly actor: string;
  readonly at: Date;
  readonly body: string;
}

/** What was decided about a referral, the newest first, at most `limit`. */
export async function findReferralDecisions(
  db: Queryable,
  id: string,
  limit: number,
): Promise<ReferralDecision[]> {
  const { rows } = await db.query<ReferralDecision>(
    `select position, kind, actor, recorded_at as at, body from decision
      where kind in ('disposition', 'reopening') and body ->> 'referral' = $1::text
      order by position desc limit $2::int`,
    [id, limit],
  );
  return rows;
}
