import type { StoredEvidence, StoredFeatures, StoredJson } from '@hammerhead/contracts';
import type { Queryable } from '../pool.js';

/** An assessment with the rule set version that made it; texts are JSON. */
export interface StoredAssessment {
  readonly id: string;
  readonly position: number;
  readonly knownTo: number;
  readonly assessedAt: Date;
  /** The score in hundredths. */
  readonly score: number;
  readonly tier: number | null;
  readonly incomplete: boolean;
  readonly headline: string | null;
  readonly featureSet: number;
  readonly features: StoredJson<StoredFeatures>;
  readonly evidence: StoredJson<StoredEvidence>;
  readonly ruleSetId: string;
  readonly ruleSetName: string;
  readonly ruleSetVersion: number;
  readonly ruleSetHash: Buffer;
}

/** The assessments of shipment revisions, each revision's newest first, at most `limit` of each. */
export async function find(
  db: Queryable,
  positions: readonly number[],
  limit: number,
): Promise<StoredAssessment[]> {
  const { rows } = await db.query<StoredAssessment>(
    `select a.*, r.name as "ruleSetName", r.version as "ruleSetVersion", r.hash as "ruleSetHash"
       from unnest($1::bigint[]) as p (position)
      cross join lateral (
        select id, position, known_to as "knownTo", assessed_at as "assessedAt", score, tier, incomplete,
               headline, feature_set as "featureSet", features, evidence, ruleset_id as "ruleSetId"
          from assessment where position = p.position
         order by known_to desc, assessed_at desc, id desc limit $2::int) a
       join ruleset r on r.id = a."ruleSetId"
      order by a.position desc, a."knownTo" desc, a."assessedAt" desc, a.id desc`,
    [positions, limit],
  );
  return rows;
}
