import { referralColumns, referralJoins } from './row.js';

/**
 * SQL for a page of referrals in an order that was planned: those with the ids in $13, in their order, at most $12; their
 * places are counted from $15 on.
 * @param where conditions on `r`
 */
export const byPlan = (where: string): string => `
  select ${referralColumns}, r.place
    from (
      select r.*, p.n, array['plan', ($15::int + p.n - 1)::text, r.id::text] as place
        from unnest($13::uuid[]) with ordinality as p (id, n) join referral r on r.id = p.id
       where ${where}
       order by p.n limit $12::int) r
    ${referralJoins}
   order by r.n`;
