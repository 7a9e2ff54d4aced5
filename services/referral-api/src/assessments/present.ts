import {
  type AssessmentAnswer,
  parseEvidence,
  type RuleOutcomeAnswer,
  type StoredRuleResult,
} from '@hammerhead/contracts';
import { unknownSentence } from '@hammerhead/rules';
import { assessments, type Queryable, type StoredAssessment } from '@hammerhead/storage';
import { z } from 'zod';
import { pointsOf } from '../points.js';
import type { RuleBook, RuleEntry } from './rule-book.js';

const featuresSchema = z.record(z.string(), z.unknown());

/** The assessments of shipment revisions as people see them, each revision's newest first. */
export async function presentAssessments(
  db: Queryable,
  rules: RuleBook,
  positions: readonly number[],
  limit: number,
): Promise<Map<number, AssessmentAnswer[]>> {
  const byPosition = new Map<number, AssessmentAnswer[]>(positions.map((position) => [position, []]));
  for (const row of await assessments.find(db, positions, limit))
    byPosition.get(row.position)?.push(presentAssessment(row, await rules.of(db, row.ruleSetId)));
  return byPosition;
}

const presentAssessment = (row: StoredAssessment, rules: readonly RuleEntry[]): AssessmentAnswer => {
  const evidence = parseEvidence(row.evidence);
  return {
    id: row.id,
    position: row.position,
    knownTo: row.knownTo,
    assessedAt: row.assessedAt.toISOString(),
    score: pointsOf(row.score),
    tier: row.tier,
    incomplete: row.incomplete,
    headline: row.headline,
    ruleset: {
      id: row.ruleSetId,
      name: row.ruleSetName,
      version: row.ruleSetVersion,
      hash: row.ruleSetHash.toString('hex'),
    },
    featureSet: row.featureSet,
    families: evidence.families.map((family) => ({ ...family, points: pointsOf(family.points) })),
    rules: outcomesOf(rules, evidence.rules),
    features: featuresSchema.parse(JSON.parse(row.features)),
  };
};

const order = ['hit', 'failed', 'stale', 'unknown', 'suppressed', 'miss'];

/** Every rule of the version: one that left no result was a miss. What matters most comes first. */
const outcomesOf = (
  rules: readonly RuleEntry[],
  results: readonly StoredRuleResult[],
): RuleOutcomeAnswer[] => {
  const byId = new Map(results.map((result) => [result.id, result]));
  return rules
    .map((rule) => outcomeOf(rule, byId.get(rule.id)))
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || b.points - a.points);
};

/** Of an unknown rule only what is absent is stored. */
const evidenceOf = (result: StoredRuleResult | undefined): StoredRuleResult['evidence'] => {
  if (result?.absent === undefined) return result?.evidence ?? [];
  const { absent } = result;
  return [{ points: 0, sentence: unknownSentence(absent), reads: [], absent }];
};

const outcomeOf = (rule: RuleEntry, result: StoredRuleResult | undefined): RuleOutcomeAnswer => ({
  ...rule,
  outcome: result?.outcome ?? 'miss',
  points: pointsOf(result?.points ?? 0),
  band: result?.band ?? null,
  floor: result?.floor ?? null,
  adjustedBy: result?.adjustedBy ?? [],
  dueTo: result?.dueTo ?? [],
  evidence: evidenceOf(result).map(({ sentence, item, points, band, reads, absent }) => ({
    sentence,
    item: item ?? null,
    points: pointsOf(points),
    band: band ?? null,
    reads,
    absent: absent ?? [],
  })),
});
