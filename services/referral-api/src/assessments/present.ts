import {
  type AssessmentAnswer,
  parseStored,
  pointsOf,
  type RuleOutcomeAnswer,
  sourcesOfHeadline,
  sourcesOfRead,
  sourcesOfScore,
  type StoredOutcome,
} from '@hammerhead/contracts';
import { unknownSentence } from '@hammerhead/rules';
import { assessments, type Queryable, type StoredAssessment } from '@hammerhead/storage';
import type { RuleBook, RuleEntry } from './rule-book.js';

/** Presents the assessments of shipment revisions, the newest of each revision first. */
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
  const evidence = parseStored(row.evidence);
  return {
    id: row.id,
    position: row.position,
    knownTo: row.knownTo,
    assessedAt: row.assessedAt.toISOString(),
    score: pointsOf(row.score),
    tier: row.tier,
    incomplete: row.incomplete,
    headline: row.headline,
    headlineSources: shown(sourcesOfHeadline(evidence)),
    scoreSources: shown(sourcesOfScore(evidence)),
    ruleset: {
      id: row.ruleSetId,
      name: row.ruleSetName,
      version: row.ruleSetVersion,
      hash: row.ruleSetHash.toString('hex'),
    },
    featureSet: row.featureSet,
    families: evidence.families.map((family) => ({ ...family, points: pointsOf(family.points) })),
    rules: outcomesOf(rules, evidence.rules),
    features: { ...parseStored(row.features) },
  };
};

const order = ['hit', 'failed', 'stale', 'unknown', 'suppressed', 'miss'];

/**
 * Lists the outcome of every rule of the version, the most important first. A rule without a stored result was a miss.
 */
const outcomesOf = (rules: readonly RuleEntry[], results: readonly StoredOutcome[]): RuleOutcomeAnswer[] => {
  const byId = new Map(results.map((result) => [result.id, result]));
  return rules
    .map((rule) => outcomeOf(rule, byId.get(rule.id)))
    .toSorted((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || b.points - a.points);
};

/** The evidence of an outcome. For an unknown rule, only the absent inputs are stored. */
const evidenceOf = (result: StoredOutcome | undefined): StoredOutcome['evidence'] => {
  if (result?.absent === undefined) return result?.evidence ?? [];
  const { absent } = result;
  return [{ points: 0, sentence: unknownSentence(absent), reads: [], absent }];
};

const shown = (sources: readonly string[] | null | undefined): string[] | null =>
  sources === null || sources === undefined ? null : [...sources];

const outcomeOf = (rule: RuleEntry, result: StoredOutcome | undefined): RuleOutcomeAnswer => ({
  ...rule,
  outcome: result?.outcome ?? 'miss',
  points: pointsOf(result?.points ?? 0),
  band: result?.band ?? null,
  floor: result?.floor ?? null,
  adjustedBy: [...(result?.adjustedBy ?? [])],
  dueTo: [...(result?.dueTo ?? [])],
  sources: shown(result?.sources),
  evidence: evidenceOf(result).map(({ sentence, item, points, band, reads, absent }) => ({
    sentence,
    item: item ?? null,
    points: pointsOf(points),
    band: band ?? null,
    reads: reads.map((read) => ({
      path: read.path,
      value: typeof read.value === 'object' ? [...read.value] : read.value,
      sources: shown(result && sourcesOfRead(result, read)),
    })),
    absent: [...(absent ?? [])],
  })),
});
