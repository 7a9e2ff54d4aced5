import type { Queryable } from '../pool.js';

/** An exam that was started and has no result. */
export interface StandingExam {
  readonly id: string;
  readonly level: string;
  readonly startedBy: string;
  readonly startedAt: Date;
}

/** The exam under way on a referral's cargo; there is at most one. */
export async function findStanding(db: Queryable, referralId: string): Promise<StandingExam | null> {
  const { rows } = await db.query<StandingExam>(
    `select id, level, started_by as "startedBy", started_at as "startedAt" from exam
      where referral_id = $1::uuid and outcome is null`,
    [referralId],
  );
  return rows[0] ?? null;
}
