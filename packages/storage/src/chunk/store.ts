import type pg from 'pg';
import { bigint, boolean, type Column, column, integer, json, smallint, text, uuid } from '../copy/column.js';
import { copyRows } from '../copy/copy-rows.js';
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

const assessmentColumns: readonly Column<AssessmentRow>[] = [
  column('position', bigint, ({ position }) => position),
  column('known_to', bigint, ({ knownTo }) => knownTo),
  column('ruleset_id', uuid, ({ rulesetId }) => rulesetId),
  column('id', uuid, ({ id }) => id),
  column('cause', text, ({ cause }) => cause),
  column('feature_set', smallint, ({ featureSet }) => featureSet),
  column('score', integer, ({ score }) => score),
  column('tier', smallint, ({ tier }) => tier),
  column('incomplete', boolean, ({ incomplete }) => incomplete),
  column('headline', text, ({ headline }) => headline),
  column('features', json, ({ features }) => features),
  column('evidence', json, ({ evidence }) => evidence),
];

/** Writes assessments of chunks that this transaction has locked and found open: nobody else writes them. */
export const insertAssessments = (client: pg.PoolClient, rows: readonly AssessmentRow[]): Promise<void> =>
  copyRows(client, 'assessment', assessmentColumns, rows, 1_200);

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
