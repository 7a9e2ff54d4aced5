import type { Queryable } from '../pool.js';

/** A locked, open referral to be closed by the decision at `position`. */
export interface ClosedReferral {
  readonly id: string;
  readonly position: number;
}

/** Closes locked referrals, each by a decision of its own, and notes which version that made. */
export async function closeAll(
  db: Queryable,
  referrals: readonly ClosedReferral[],
  { disposition, by }: { readonly disposition: string; readonly by: string },
): Promise<void> {
  if (referrals.length === 0) return;
  await db.query(
    `with closed as (
       update referral r
          set status = 'closed', disposition = $3::text, closed_by = $4::text, closed_position = t.position,
              closed_at = (select recorded_at from decision where position = t.position), updated_at = now(), version = r.version + 1
         from unnest($1::uuid[], $2::bigint[]) as t (id, position)
        where r.id = t.id
        returning r.id, r.version, t.position)
     insert into referral_version (referral_id, version, decision)
     select id, version, position from closed`,
    [referrals.map(({ id }) => id), referrals.map(({ position }) => position), disposition, by],
  );
}
