import type { Queryable, Transaction } from '../pool.js';

/** SQL: nobody has answered a referral `r` since people were asked, and it is open. */
const unanswered = `(r.status <> 'closed' and not exists (
  select from referral_answer a where a.referral_id = r.id and a.asked_at = r.asked_at))`;

/**
 * SQL: a referral `r` is at risk at `asOf`: so it was seen last, and it still waits. What was answered since is out at once.
 */
export const atRiskAt = (asOf: string): string =>
  `(r.at_risk and r.warned_for = r.asked_at and r.stoppable_until > ${asOf} and ${unanswered})`;

/** A referral that came to be at risk, for the first time since people were asked. */
export interface WarnedReferral {
  readonly id: string;
  readonly tier: number | null;
  readonly version: number;
  readonly status: string;
}

/** Acquires the right to say what is at risk until the transaction ends; returns false if another one has it. */
export async function lockWarnings(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('hammerhead.warnings')) as locked`,
  );
  return rows[0]?.locked ?? false;
}

/**
 * Notes that these referrals are at risk, and that no others are. One that somebody has in hand at this moment stays as it
 * is until the next time, and one that was answered meanwhile is not at risk.
 * @returns those of which nobody has been told since people were asked
 */
export async function noteAtRisk(tx: Transaction, ids: readonly string[]): Promise<WarnedReferral[]> {
  const { rows } = await tx.query<WarnedReferral & { readonly isNew: boolean }>(
    `with risky as materialized (select id from unnest($1::uuid[]) as p (id)),
     changed as (
       select r.id, k.at_risk, k.at_risk and r.warned_for is distinct from r.asked_at as is_new
         from (
           select id, true as at_risk from risky
           union all
           select id, false from referral where at_risk and id not in (select id from risky)) k
         join referral r on r.id = k.id
        where case when k.at_risk then (not r.at_risk or r.warned_for is distinct from r.asked_at) and ${unanswered} else true end
        order by r.id for no key update of r skip locked)
     update referral r
        set at_risk = c.at_risk, warned_for = case when c.at_risk then r.asked_at else r.warned_for end
       from changed c where c.id = r.id
     returning r.id, r.tier, r.version, r.status, c.is_new as "isNew"`,
    [ids],
  );
  return rows
    .filter(({ isNew }) => isNew)
    .map(({ id, tier, version, status }) => ({ id, tier, version, status }));
}

/** How many are at risk, by tier. */
export async function countAtRisk(
  db: Queryable,
): Promise<{ readonly tier: number | null; readonly count: number }[]> {
  const { rows } = await db.query<{ tier: number | null; count: number }>(
    `select r.tier, count(*)::int as count from referral r where ${atRiskAt('now()')} group by r.tier`,
  );
  return rows;
}
