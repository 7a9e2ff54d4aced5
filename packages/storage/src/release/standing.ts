import type { Marks } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** A copy that its recipient can read, or could again once its agreement is resumed. */
export interface StandingCopy {
  readonly release: string;
  readonly agency: string;
  readonly countries: readonly string[];
  /** Its agreement's. */
  readonly covered: readonly string[];
  /** Whether its agreement is suspended: it cannot be read now. */
  readonly suspended: boolean;
}

/** The copies of a shipment that stand, the oldest first: neither withdrawn nor expired, and under an agreement that goes on. */
export async function findStanding(
  db: Queryable,
  shipment: string,
  at: Date,
  limit: number,
): Promise<StandingCopy[]> {
  const { rows } = await db.query<StandingCopy>(
    `select l.id as release, c.agency, c.countries, a.countries as covered, a.suspended_at is not null as suspended
       from release l join release_recipient c on c.release_id = l.id join agreement a on a.id = c.agreement_id
      where l.shipment_id = $1::uuid and c.withdrawn_at is null
        and (l.expires_at is null or l.expires_at > $2::timestamptz)
        and a.ended_at is null and (a.valid_to is null or a.valid_to > $2::timestamptz)
      order by l.created_at, l.id, c.agency limit $3::int`,
    [shipment, at, limit],
  );
  return rows;
}

/** Whether a shipment was released to somebody who can have learned of it: a copy was not withdrawn, or read before. */
export const wasTold = (shipment: string): string => `exists (
  select from release l join release_recipient c on c.release_id = l.id
   where l.shipment_id = ${shipment}
     and (c.withdrawn_at is null or c.acknowledged_at is not null
          or exists (select from release_read x where x.release_id = l.id and x.agency = c.agency)))`;

/** What the referrals of a shipment, open or closed, are marked with. */
export async function findReferralMarks(db: Queryable, shipment: string): Promise<Marks[]> {
  const { rows } = await db.query<{ marks: Marks }>(
    'select marks from referral where shipment_id = $1::uuid and marks is not null',
    [shipment],
  );
  return rows.map(({ marks }) => marks);
}
