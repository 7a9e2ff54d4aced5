import type { Queryable } from '../pool.js';

/** Those of these referrals whose cargo was ever held, or about which an exam recorded what it found. */
export async function findLookedInto(
  db: Queryable,
  referrals: readonly string[],
): Promise<ReadonlySet<string>> {
  if (referrals.length === 0) return new Set();
  const { rows } = await db.query<{ id: string }>(
    `select referral_id as id from hold where referral_id = any ($1::uuid[]) and placed_position is not null
     union
     select referral_id from exam where referral_id = any ($1::uuid[]) and outcome = 'recorded'`,
    [referrals],
  );
  return new Set(rows.map(({ id }) => id));
}
