import type { ReferralStatus } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';
import { answerBy } from './answer-by.js';
import type { ReferredShipment } from './referred.js';
import { searchableText } from './search-form.js';

/** A referral to be opened. */
export interface NewReferral extends ReferredShipment {
  readonly status: ReferralStatus;
  readonly origin: 'score' | 'person';
  /** The reason of a person who refers it; null otherwise. */
  readonly reason: string | null;
  readonly createdBy: string | null;
  readonly assessmentId: string | null;
  readonly knownTo: number | null;
  readonly tier: number | null;
  /** The score in hundredths. */
  readonly score: number | null;
}

/**
 * Opens referrals of shipments that have none open.
 * @param referrals one for each shipment, sorted by shipment to avoid deadlock
 * @returns the shipments whose referral was opened
 */
export async function insert(db: Queryable, referrals: readonly NewReferral[]): Promise<ReadonlySet<string>> {
  if (referrals.length === 0) return new Set();
  const { rows } = await db.query<{ shipmentId: string }>(
    `insert into referral (id, shipment_id, position, assessment_id, known_to, origin, reason, created_by, status,
       tier, score, manifest_number, bill, shipper, consignee, destination, mode, departure_at, headline, rules, search,
       incomplete, respond_by, goods, port_of_export, stoppable_until)
     select id, shipment_id, position, assessment_id, known_to, origin, reason, created_by, status, tier, score,
            manifest_number, bill, shipper, consignee, destination, mode, departure_at, headline,
            string_to_array(rules, ' '), search, incomplete,
            ${answerBy('now()', 't')}, goods, port_of_export, stoppable_until
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::bigint[], $6::text[], $7::text[], $8::text[],
              $9::text[], $10::smallint[], $11::int[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
              $17::text[], $18::timestamptz[], $19::text[], $20::text[], $21::text[], $22::boolean[], $23::int[],
              $24::timestamptz[], $25::text[], $26::text[], $27::timestamptz[])
              as t (id, shipment_id, position, assessment_id, known_to, origin, reason, created_by, status, tier, score,
                manifest_number, bill, shipper, consignee, destination, mode, departure_at, headline, rules, search, incomplete,
                respond_within, lading_at, goods, port_of_export, stoppable_until)
     on conflict (shipment_id) where status <> 'closed' do nothing
     returning shipment_id as "shipmentId"`,
    [
      referrals.map(({ id }) => id),
      referrals.map(({ shipmentId }) => shipmentId),
      referrals.map(({ position }) => position),
      referrals.map(({ assessmentId }) => assessmentId),
      referrals.map(({ knownTo }) => knownTo),
      referrals.map(({ origin }) => origin),
      referrals.map(({ reason }) => reason),
      referrals.map(({ createdBy }) => createdBy),
      referrals.map(({ status }) => status),
      referrals.map(({ tier }) => tier),
      referrals.map(({ score }) => score),
      referrals.map(({ manifestNumber }) => manifestNumber),
      referrals.map(({ bill }) => bill),
      referrals.map(({ shipper }) => shipper),
      referrals.map(({ consignee }) => consignee),
      referrals.map(({ destination }) => destination),
      referrals.map(({ mode }) => mode),
      referrals.map(({ departureAt }) => departureAt),
      referrals.map(({ headline }) => headline),
      referrals.map(({ rules }) => rules.join(' ')),
      referrals.map(searchableText),
      referrals.map(({ incomplete }) => incomplete),
      referrals.map(({ respondWithin }) => respondWithin),
      referrals.map(({ ladingAt }) => ladingAt),
      referrals.map(({ goods }) => goods),
      referrals.map(({ portOfExport }) => portOfExport),
      referrals.map(({ stoppableUntil }) => stoppableUntil),
    ],
  );
  return new Set(rows.map(({ shipmentId }) => shipmentId));
}
