import type { Queryable } from '../pool.js';
import type { ReferredShipment } from './referred.js';
import { searchableText } from './search-form.js';

/** An open referral with another revision or assessment to show; `id` is the referral's id. */
export interface MovedReferral extends ReferredShipment {
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly tier: number;
  /** The score in hundredths. */
  readonly score: number;
  /** Whether the decision that raised it still does so. */
  readonly staysRaised: boolean;
}

/** Makes locked, open referrals show another assessment. The bill and manifest number of a shipment never change. */
export async function move(db: Queryable, referrals: readonly MovedReferral[]): Promise<void> {
  if (referrals.length === 0) return;
  await db.query(
    `update referral r
        set position = t.position, assessment_id = t.assessment_id, known_to = t.known_to, tier = t.tier,
            score = t.score, shipper = t.shipper, consignee = t.consignee, destination = t.destination, mode = t.mode,
            departure_at = t.departure_at, headline = t.headline, rules = string_to_array(t.rules, ' '),
            search = t.search,
            raised_by = case when t.stays_raised then r.raised_by end,
            raised_position = case when t.stays_raised then r.raised_position end,
            raised_at = case when t.stays_raised then r.raised_at end,
            version = r.version + 1, updated_at = now()
       from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bigint[], $5::smallint[], $6::int[], $7::text[], $8::text[],
              $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::text[], $14::text[], $15::boolean[])
              as t (id, position, assessment_id, known_to, tier, score, shipper, consignee, destination, mode,
                departure_at, headline, rules, search, stays_raised)
      where r.id = t.id`,
    [
      referrals.map(({ id }) => id),
      referrals.map(({ position }) => position),
      referrals.map(({ assessmentId }) => assessmentId),
      referrals.map(({ knownTo }) => knownTo),
      referrals.map(({ tier }) => tier),
      referrals.map(({ score }) => score),
      referrals.map(({ shipper }) => shipper),
      referrals.map(({ consignee }) => consignee),
      referrals.map(({ destination }) => destination),
      referrals.map(({ mode }) => mode),
      referrals.map(({ departureAt }) => departureAt),
      referrals.map(({ headline }) => headline),
      referrals.map(({ rules }) => rules.join(' ')),
      referrals.map(searchableText),
      referrals.map(({ staysRaised }) => staysRaised),
    ],
  );
}
