import type { Queryable } from '../pool.js';

/** How referrals of one tier were answered that people should have answered in one week. */
export interface AnswerCount {
  /** The Monday that the week begins with, UTC. */
  readonly week: string;
  readonly tier: number | null;
  readonly due: number;
  readonly inTime: number;
  readonly late: number;
  /** Not answered, and their time has passed. */
  readonly overdue: number;
  /** Not answered, and their time has not passed. */
  readonly open: number;
  /** Minutes from when people were asked to when they answered: half took no longer; null where nobody answered. */
  readonly medianMinutes: number | null;
}

/**
 * Counts by tier and week what people should have answered from `from` to before `to`. What ended without them does not
 * count: scoring took it back, or the feed canceled it.
 */
export async function countAnswers(
  db: Queryable,
  { from, to, asOf }: { readonly from: string; readonly to: string; readonly asOf: string },
): Promise<AnswerCount[]> {
  const { rows } = await db.query<AnswerCount>(
    `select to_char(date_trunc('week', respond_by at time zone 'UTC'), 'YYYY-MM-DD') as week, tier, count(*) as due,
            count(*) filter (where answered_at <= respond_by) as "inTime",
            count(*) filter (where answered_at > respond_by) as late,
            count(*) filter (where answered_at is null and respond_by < $3::timestamptz) as overdue,
            count(*) filter (where answered_at is null and respond_by >= $3::timestamptz) as open,
            (percentile_cont(0.5) within group (order by extract(epoch from answered_at - asked_at)::float8)
              filter (where answered_at is not null) / 60)::float8 as "medianMinutes"
       from (
         select tier, respond_by, asked_at, answered_at from referral_answer
          where respond_by >= $1::timestamptz and respond_by < $2::timestamptz
         union all
         select tier, respond_by, asked_at, null from referral r
          where coalesce(respond_by, timestamptz '9999-12-31 23:59:59+00') >= $1::timestamptz
            and coalesce(respond_by, timestamptz '9999-12-31 23:59:59+00') < $2::timestamptz
            and respond_by is not null and status <> 'closed'
            and not exists (
              select from referral_answer a where a.referral_id = r.id and a.asked_at = r.asked_at)) p
      group by 1, 2 order by 1, 2`,
    [from, to, asOf],
  );
  return rows;
}
