import type { Queryable } from '../pool.js';
import type { ReferredShipment } from './referred.js';
import { searchableText } from './search-form.js';

/** A referral that an assessment calls for. */
export interface ReferralRow extends ReferredShipment {
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly tier: number;
  readonly score: number;
}

/**
 * Puts assessments before people. Where a shipment's referral is open, that one moves to the newer revision, or to the
 * assessment that knew more, in whatever order the two were scored; one that a person made before the shipment was
 * scored gets its assessment. Its own life (status, assignee, origin, and the headline of a person's reason) stays.
 * Where it becomes less urgent, no decision is what raised it any more; `settleRaised` finds out which one is.
 */
export async function upsertReferrals(db: Queryable, referrals: readonly ReferralRow[]): Promise<void> {
  if (referrals.length === 0) return;
  // Always in one order, so that two writers never wait for each other.
  const rows = referrals.toSorted((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
  await db.query(
    `insert into referral as r (id, shipment_id, position, assessment_id, known_to, origin, tier, score,
       manifest_number, bill, shipper, consignee, destination, mode, departure_at, headline, rules,
       search)
     select id, shipment_id, position, assessment_id, known_to, 'score', tier, score, manifest_number, bill,
            shipper, consignee, destination, mode, departure_at, headline, string_to_array(rules, ' '),
            search
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::bigint[], $6::smallint[], $7::int[],
         $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::timestamptz[],
         $15::text[], $16::text[], $17::text[]) as t (id, shipment_id, position, assessment_id, known_to, tier, score,
         manifest_number, bill, shipper, consignee, destination, mode, departure_at, headline, rules, search)
     on conflict (shipment_id) where status <> 'closed' do update
       set position = excluded.position, assessment_id = excluded.assessment_id, known_to = excluded.known_to,
           tier = excluded.tier, score = excluded.score, shipper = excluded.shipper,
           consignee = excluded.consignee, destination = excluded.destination, mode = excluded.mode,
           departure_at = excluded.departure_at,
           headline = case r.origin when 'person' then r.headline else excluded.headline end,
           rules = excluded.rules, search = excluded.search,
           raised_by = case when excluded.tier <= r.tier then r.raised_by end,
           raised_position = case when excluded.tier <= r.tier then r.raised_position end,
           raised_at = case when excluded.tier <= r.tier then r.raised_at end,
           version = r.version + 1, updated_at = now()
       where excluded.position > r.position
          or (excluded.position = r.position
              and (r.assessment_id is null or excluded.known_to > coalesce(r.known_to, 0)))`,
    [
      rows.map(({ id }) => id),
      rows.map(({ shipmentId }) => shipmentId),
      rows.map(({ position }) => position),
      rows.map(({ assessmentId }) => assessmentId),
      rows.map(({ knownTo }) => knownTo),
      rows.map(({ tier }) => tier),
      rows.map(({ score }) => score),
      rows.map(({ manifestNumber }) => manifestNumber),
      rows.map(({ bill }) => bill),
      rows.map(({ shipper }) => shipper),
      rows.map(({ consignee }) => consignee),
      rows.map(({ destination }) => destination),
      rows.map(({ mode }) => mode),
      rows.map(({ departureAt }) => departureAt),
      rows.map(({ headline }) => headline),
      rows.map(({ rules }) => rules.join(' ')),
      rows.map(searchableText),
    ],
  );
}
