import type { Queryable } from '../pool.js';

/** A shipment with its open referral. */
export interface OpenReferral {
  readonly position: number;
  readonly referralId: string;
}

/** The open referrals of the shipments at these positions, whichever of their revisions they show. */
export async function findOpenReferrals(
  db: Queryable,
  positions: readonly number[],
): Promise<OpenReferral[]> {
  if (positions.length === 0) return [];
  const { rows } = await db.query<OpenReferral>(
    `select s.position, r.id as "referralId"
       from unnest($1::bigint[]) as p (position)
       join shipment s on s.position = p.position
       join referral r on r.shipment_id = s.id and r.status <> 'closed'`,
    [positions],
  );
  return rows;
}
