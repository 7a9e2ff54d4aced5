import type { Queryable } from '../pool.js';

/** One time that people were asked about a referral. */
export interface PeriodRow {
  readonly port: string;
  readonly tier: number | null;
  readonly askedAt: Date;
  readonly stoppableUntil: Date;
  /** When people answered, or it was closed without an answer; null while it waits. */
  readonly endedAt: Date | null;
  /** The kind of the decision that answered; null where none did. */
  readonly answer: string | null;
}

/** SQL: a referral `r` has not been answered since it was last asked about. */
const unanswered = `
  not exists (select from referral_answer a where a.referral_id = r.id and a.asked_at = r.asked_at)`;

/**
 * The periods that ended from `from` to before `to`, or were open at `to` and could be stopped after `from`; as they stood
 * at `to`. At most `limit`, the last to be asked about.
 */
export async function readPeriods(
  db: Queryable,
  { from, to, limit }: { readonly from: string; readonly to: string; readonly limit: number },
): Promise<PeriodRow[]> {
  const { rows } = await db.query<PeriodRow>(
    `select port_of_export as port, tier, asked_at as "askedAt", stoppable_until as "stoppableUntil",
            ended_at as "endedAt", answer
       from (
         select port_of_export, tier, asked_at, stoppable_until,
                case when answered_at < $2::timestamptz then answered_at end as ended_at,
                case when answered_at < $2::timestamptz then kind end as answer
           from referral_answer where answered_at >= $1::timestamptz and asked_at < $2::timestamptz
         union all
         select r.port_of_export, r.tier, r.asked_at, r.stoppable_until,
                case when r.closed_at < $2::timestamptz then r.closed_at end, null
           from referral r
          where r.asked_at < $2::timestamptz and r.stoppable_until >= $1::timestamptz
            and coalesce(r.closed_at >= $1::timestamptz, true) and ${unanswered}) p
      order by asked_at desc limit $3::int`,
    [from, to, limit],
  );
  return rows;
}
