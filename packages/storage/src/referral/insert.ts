import type { Queryable } from '../pool.js';
import type { ReferredShipment } from './referred.js';
import { searchableText } from './search-form.js';

/** A referral that a person makes. */
export interface PersonalReferral extends ReferredShipment {
  readonly assessmentId: string | null;
  readonly reason: string;
  readonly createdBy: string;
  readonly tier: number | null;
  /** Hundredths. */
  readonly score: number | null;
}

/** @returns false where the shipment has an open referral already; then nothing is written */
export async function insertPersonalReferral(db: Queryable, referral: PersonalReferral): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into referral (id, shipment_id, position, assessment_id, origin, reason, created_by, tier, score,
       manifest_number, bill, shipper, consignee, destination, mode, departure_at, headline, rules, search)
     values ($1::uuid, $2::uuid, $3::bigint, $4::uuid, 'person', $5::text, $6::text, $7::smallint, $8::int,
       $9::text, $10::text, $11::text, $12::text, $13::text, $14::text, $15::timestamptz, $16::text, $17::text[], $18::text)
     on conflict (shipment_id) where status <> 'closed' do nothing`,
    [
      referral.id,
      referral.shipmentId,
      referral.position,
      referral.assessmentId,
      referral.reason,
      referral.createdBy,
      referral.tier,
      referral.score,
      referral.manifestNumber,
      referral.bill,
      referral.shipper,
      referral.consignee,
      referral.destination,
      referral.mode,
      referral.departureAt,
      referral.headline,
      referral.rules,
      searchableText(referral),
    ],
  );
  return rowCount === 1;
}
