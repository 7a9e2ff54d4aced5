import type { Queryable } from '../pool.js';

/** A referral of the same shipment that was made before. */
export interface PreviousReferral {
  readonly id: string;
  readonly status: string;
  readonly disposition: string | null;
  readonly closedAt: Date | null;
  /** Whether its cargo was ever held. */
  readonly held: boolean;
  /** When the last hold ended; null where there was none, or it stands. */
  readonly heldUntil: Date | null;
}

/** The referrals of its shipment that were made before this one, the newest first, at most `limit`. */
export async function findPrevious(db: Queryable, id: string, limit: number): Promise<PreviousReferral[]> {
  const { rows } = await db.query<PreviousReferral>(
    `select p.id, p.status, p.disposition, p.closed_at as "closedAt", coalesce(h.held, false) as held,
            case when h.stands then null else h.until end as "heldUntil"
       from referral r
       join referral p on p.shipment_id = r.shipment_id and (p.created_at, p.id) < (r.created_at, r.id)
       left join lateral (
         select true as held, bool_or(released_at is null) as stands, max(released_at) as until
           from hold where referral_id = p.id and placed_position is not null having count(*) > 0) h on true
      where r.id = $1::uuid
      order by p.created_at desc, p.id desc limit $2::int`,
    [id, limit],
  );
  return rows;
}
