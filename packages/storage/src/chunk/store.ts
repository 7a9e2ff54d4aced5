import type { Queryable } from '../pool.js';

/** An assessment as it is written; texts are JSON, `score` in hundredths. */
export interface AssessmentRow {
  readonly position: number;
  readonly knownTo: number;
  readonly rulesetId: string;
  readonly id: string;
  readonly cause: 'first';
  readonly featureSet: number;
  readonly score: number;
  readonly tier: number | null;
  readonly incomplete: boolean;
  readonly headline: string | null;
  readonly features: string;
  readonly evidence: string;
}

/**
 * Writes assessments that are not there yet.
 * @returns the positions that were written now; a job delivered twice finds none
 */
export async function insertAssessments(db: Queryable, rows: readonly AssessmentRow[]): Promise<Set<number>> {
  const result = await db.query<{ position: number }>(
    `insert into assessment (position, known_to, ruleset_id, id, cause, feature_set, score, tier, incomplete,
       headline, features, evidence)
     select * from unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::uuid[], $5::text[], $6::smallint[],
       $7::int[], $8::smallint[], $9::boolean[], $10::text[], $11::json[], $12::json[])
     on conflict (position, known_to, ruleset_id) do nothing
     returning position`,
    [
      rows.map(({ position }) => position),
      rows.map(({ knownTo }) => knownTo),
      rows.map(({ rulesetId }) => rulesetId),
      rows.map(({ id }) => id),
      rows.map(({ cause }) => cause),
      rows.map(({ featureSet }) => featureSet),
      rows.map(({ score }) => score),
      rows.map(({ tier }) => tier),
      rows.map(({ incomplete }) => incomplete),
      rows.map(({ headline }) => headline),
      rows.map(({ features }) => features),
      rows.map(({ evidence }) => evidence),
    ],
  );
  return new Set(result.rows.map(({ position }) => position));
}

/** A referral that an assessment calls for. */
export interface ReferralRow {
  readonly id: string;
  readonly shipmentId: string;
  readonly position: number;
  readonly assessmentId: string;
  readonly tier: number;
  readonly score: number;
  readonly manifestNumber: string;
  readonly bill: string;
  readonly shipper: string;
  readonly consignee: string;
  readonly destination: string;
  readonly mode: string;
  readonly departureAt: Date;
  readonly headline: string;
  readonly rules: readonly string[];
}

/**
 * Puts assessments before people. Where a shipment's referral is open, that one moves to the newer revision,
 * in whatever order the two were scored; one that a person made before the shipment was scored gets its
 * assessment. Its own life (status, assignee, origin, and the headline of a person's reason) stays.
 */
export async function upsertReferrals(db: Queryable, rows: readonly ReferralRow[]): Promise<void> {
  await db.query(
    `insert into referral as r (id, shipment_id, position, assessment_id, origin, tier, score, manifest_number,
       bill, shipper, consignee, destination, mode, departure_at, headline, rules)
     select id, shipment_id, position, assessment_id, 'score', tier, score, manifest_number, bill, shipper,
            consignee, destination, mode, departure_at, headline, string_to_array(rules, ' ')
       from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::uuid[], $5::smallint[], $6::int[], $7::text[],
         $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::timestamptz[], $14::text[],
         $15::text[]) as t (id, shipment_id, position, assessment_id, tier, score, manifest_number, bill,
         shipper, consignee, destination, mode, departure_at, headline, rules)
     on conflict (shipment_id) where status <> 'closed' do update
       set position = excluded.position, assessment_id = excluded.assessment_id, tier = excluded.tier,
           score = excluded.score, shipper = excluded.shipper, consignee = excluded.consignee,
           destination = excluded.destination, mode = excluded.mode, departure_at = excluded.departure_at,
           headline = case r.origin when 'person' then r.headline else excluded.headline end,
           rules = excluded.rules, version = r.version + 1, updated_at = now()
       where excluded.position > r.position
          or (excluded.position = r.position and r.assessment_id is null)`,
    [
      rows.map(({ id }) => id),
      rows.map(({ shipmentId }) => shipmentId),
      rows.map(({ position }) => position),
      rows.map(({ assessmentId }) => assessmentId),
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
    ],
  );
}
