import type { Queryable } from '../pool.js';
import { standingAnswers } from '../release/answers.js';

/**
 * Records the cargo that was seized, from its shipment's standing revision, or from the last one that described the
 * cargo if the feed has canceled the shipment.
 * @param position the position of the decision
 * @returns false if a seizure of this shipment is on record already
 */
export async function record(
  db: Queryable,
  position: number,
  shipment: { readonly id: string; readonly position: number },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into seizure (position, shipment_id, shipment_position, departure_day)
     select $1::bigint, s.id, s.position, m.departure_at::date
       from shipment s join manifest m on m.id = s.manifest_id
      where s.id = $2::uuid and s.position = $3::bigint
     on conflict (shipment_id) where revoked_by is null do nothing`,
    [position, shipment.id, shipment.position],
  );
  return rowCount === 1;
}

/** The cargo that the decision at `decision` is about, whether it recorded or revoked the seizure. */
export async function findSeized(
  db: Queryable,
  decision: number,
): Promise<{ readonly position: number; readonly day: string; readonly shipment: string } | null> {
  const { rows } = await db.query<{ position: number; day: string; shipment: string }>(
    `select shipment_position as position, departure_day::text as day, shipment_id as shipment from seizure
      where position = $1::bigint or revoked_by = $1::bigint`,
    [decision],
  );
  return rows[0] ?? null;
}

/**
 * Revokes the seizure of a shipment, unless another of its referrals, or the answer of a partner that stands, still
 * confirms it: read and written in one statement.
 * @param dispositions the dispositions that confirm a seizure
 * @param by the position of the decision
 * @returns false if nothing changed
 */
export async function revoke(
  db: Queryable,
  shipmentId: string,
  dispositions: readonly string[],
  by: number,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update seizure z set revoked_by = $3::bigint
      where z.shipment_id = $1::uuid and z.revoked_by is null
        and not exists (select from referral r
                         where r.shipment_id = z.shipment_id and r.status = 'closed'
                           and r.disposition = any($2::text[]))
        and not exists (select from (${standingAnswers('l.shipment_id = z.shipment_id')}) m where m.confirms)`,
    [shipmentId, dispositions, by],
  );
  return rowCount === 1;
}
