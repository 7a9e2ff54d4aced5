import type { RuleBook } from '@hammerhead/decisions';
import { unknownsOf } from '@hammerhead/assessment';
import {
  type AssessmentAnswer,
  parseStored,
  pointsOf,
  type RuleOutcomeAnswer,
  sourcesOfHeadline,
  sourcesOfScore,
} from '@hammerhead/contracts';
import {
  assessments,
  type Queryable,
  type ShipmentRevision,
  type StoredAssessment,
} from '@hammerhead/storage';
import { outcomesOf, shown } from './outcomes.js';
import type { PublishedRuleSet } from '@hammerhead/rules';

/** What an assessment is shown with. */
export interface Presentation {
  /** Whether every rule is shown, and not those alone that say something. */
  readonly all: boolean;
  readonly book: RuleBook;
  /** The entries in the log from which on baselines are published; 0: never. */
  readonly baselinesFrom: number;
}

/** A shipment revision, with the ITNs that its manifest states. */
export interface ShownRevision {
  readonly position: number;
  readonly itns: readonly string[];
}

/** A revision with the ITNs of its document; a cancellation has none. */
export const withItns = ({
  position,
  document,
}: Pick<ShipmentRevision, 'position' | 'document'>): ShownRevision => ({
  position,
  itns: document === null ? [] : (parseStored(document).itns ?? []),
});

/** Presents the assessments of shipment revisions, the newest of each revision first. */
export async function presentAssessments(
  db: Queryable,
  presentation: Presentation,
  revisions: readonly ShownRevision[],
  limit: number,
): Promise<Map<number, AssessmentAnswer[]>> {
  const answers = new Map<number, AssessmentAnswer[]>(revisions.map(({ position }) => [position, []]));
  const itns = new Map(revisions.map((revision) => [revision.position, revision.itns]));
  for (const row of await assessments.find(db, [...answers.keys()], limit)) {
    const published = await presentation.book.of(db, row.ruleSetId);
    answers
      .get(row.position)
      ?.push(presentAssessment(row, published, presentation, itns.get(row.position) ?? []));
  }
  return answers;
}

/** A rule that could not be decided at all, without what `unknown` says for all rules that wait for the same. */
const withoutRepeating = (rule: RuleOutcomeAnswer): RuleOutcomeAnswer =>
  rule.outcome === 'unknown' && rule.evidence.every(({ item, absent }) => item === null && absent.length > 0)
    ? { ...rule, evidence: [] }
    : rule;

function presentAssessment(
  row: StoredAssessment,
  published: PublishedRuleSet,
  { all, baselinesFrom }: Presentation,
  itns: readonly string[],
): AssessmentAnswer {
  const evidence = parseStored(row.evidence);
  const { listed, missed } = outcomesOf(published, evidence.rules);
  const { knownTo } = row;
  return {
    id: row.id,
    position: row.position,
    knownTo,
    assessedAt: row.assessedAt.toISOString(),
    score: pointsOf(row.score),
    tier: row.tier,
    incomplete: row.incomplete,
    headline: row.headline,
    headlineSources: shown(sourcesOfHeadline(evidence, published.adjusting)),
    scoreSources: shown(sourcesOfScore(evidence)),
    ruleset: {
      id: row.ruleSetId,
      name: row.ruleSetName,
      version: row.ruleSetVersion,
      hash: row.ruleSetHash.toString('hex'),
    },
    featureSet: row.featureSet,
    families: evidence.families.map((family) => ({ ...family, points: pointsOf(family.points) })),
    rules: all ? [...listed, ...missed] : listed.map(withoutRepeating),
    missed: missed.map(({ id }) => id),
    unknown: unknownsOf(evidence.rules, { knownTo, baselinesFrom, itns }).map((one) => ({
      facts: [...one.facts],
      sentence: one.sentence,
      rules: [...one.rules],
    })),
    features: { ...parseStored(row.features) },
  };
}
