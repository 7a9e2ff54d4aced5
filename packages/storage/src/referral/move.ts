import type { Queryable } from '../pool.js';
import { answerBy, endsWith } from './answer-by.js';
import type { ReferredShipment } from './referred.js';
import { searchableText } from './search-form.js';
import { hitsOfShown } from './versions.js';

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

/**
 * Makes locked, open referrals show another assessment. The bill and manifest number of a shipment never change. An
 * assessment that says the same as the one before makes no new version: nobody who has seen the other would decide
 * otherwise. The time to answer never gets longer: a more urgent tier, lading or departure may end it sooner, and a less
 * urgent tier leaves it as it was.
 */
export async function move(db: Queryable, referrals: readonly MovedReferral[]): Promise<void> {
  if (referrals.length === 0) return;
  await db.query(
    `with moved as (
       update referral r
          set position = t.position, assessment_id = t.assessment_id, known_to = t.known_to, tier = t.tier,
              score = t.score, shipper = t.shipper, consignee = t.consignee, destination = t.destination,
              mode = t.mode, departure_at = t.departure_at, headline = t.headline,
              rules = string_to_array(t.rules, ' '), search = t.search, incomplete = t.incomplete,
              tier_since = t.since, respond_by = t.respond_by, goods = t.goods,
              port_of_export = t.port_of_export, stoppable_until = t.stoppable_until,
              raised_by = case when t.stays_raised then r.raised_by end,
              raised_position = case when t.stays_raised then r.raised_position end,
              raised_at = case when t.stays_raised then r.raised_at end,
              raised_because = case when t.stays_raised then r.raised_because end,
              version = r.version + t.changed::int, updated_at = case when t.changed then now() else r.updated_at end
         from (
           select t.*, s.since,
                  case when o.respond_by is null then ${answerBy('s.since', 't')}
                    when o.tier < t.tier then ${endsWith('o.respond_by', 's.since', 't')}
                    else least(o.respond_by, ${answerBy('s.since', 't')}) end as respond_by,
                  o.assessment_id is null or o.position <> t.position or o.tier is distinct from t.tier
                    or o.score is distinct from t.score or o.headline <> t.headline
                    or ${hitsOfShown('o')} is distinct from ${hitsOfShown('t')} as changed
             from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::bigint[], $5::smallint[], $6::int[], $7::text[],
                    $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::text[], $13::text[], $14::text[],
                    $15::boolean[], $16::boolean[], $17::int[],
                    $18::timestamptz[], $19::text[], $20::text[], $21::timestamptz[])
                    as t (id, position, assessment_id, known_to, tier, score, shipper, consignee, destination, mode,
                      departure_at, headline, rules, search, stays_raised, incomplete, respond_within, lading_at, goods,
                      port_of_export, stoppable_until)
             join referral o on o.id = t.id
            cross join lateral (
              select case when o.tier is distinct from t.tier then now() else o.tier_since end as since) s) t
        where r.id = t.id
        returning r.id, r.version, r.assessment_id, t.changed)
     insert into referral_version (referral_id, version, assessment_id)
     select id, version, assessment_id from moved where changed`,
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
      referrals.map(({ incomplete }) => incomplete),
      referrals.map(({ respondWithin }) => respondWithin),
      referrals.map(({ ladingAt }) => ladingAt),
      referrals.map(({ goods }) => goods),
      referrals.map(({ portOfExport }) => portOfExport),
      referrals.map(({ stoppableUntil }) => stoppableUntil),
    ],
  );
}
