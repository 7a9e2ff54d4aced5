import type { Queryable } from '../pool.js';
import { atRiskAt } from './at-risk.js';
import { conditionsOf, type ReferralFilter, valuesOf } from './filter.js';

/** How many referrals have a value: of one of these members, or altogether where all of them are null. */
export interface CountRow {
  readonly member: 'all' | 'status' | 'tier' | 'destination' | 'assignee';
  /** Null for `all`, and for no tier. */
  readonly value: string | null;
  readonly count: number;
  readonly overdue: number;
  readonly atRisk: number;
}

/**
 * Counts the referrals that fit a filter, in one statement; at most `limit` of them, so that it costs no more than that.
 * @param me whose own are counted apart
 */
export async function count(
  db: Queryable,
  filter: ReferralFilter,
  { me, asOf, limit }: { readonly me: string; readonly asOf: string; readonly limit: number },
): Promise<CountRow[]> {
  const { rows } = await db.query<CountRow>(
    `with counted as (
       select r.status, r.tier::text as tier, r.destination,
              case when r.assignee is null then 'none' when r.assignee = $13::text then 'me' else 'others' end as assignee,
              r.status <> 'closed' and coalesce(r.respond_by < $14::timestamptz, false) as overdue, ${atRiskAt('$14::timestamptz')} as at_risk
         from referral r where ${conditionsOf(filter)} limit $12::int)
     select case when grouping(status) = 0 then 'status' when grouping(tier) = 0 then 'tier'
              when grouping(destination) = 0 then 'destination' when grouping(assignee) = 0 then 'assignee'
              else 'all' end as member,
            coalesce(status, tier, destination, assignee) as value, count(*) as count,
            count(*) filter (where overdue) as overdue, count(*) filter (where at_risk) as "atRisk"
       from counted
      group by grouping sets ((), (status), (tier), (destination), (assignee))`,
    [...valuesOf(filter), limit, me, asOf],
  );
  return rows;
}
