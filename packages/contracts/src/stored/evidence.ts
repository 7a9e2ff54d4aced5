import { z } from 'zod';
import { type DeepReadonly, parseStored, type StoredJson, toStored } from './json.js';

/*
 * Evidence as it stands with each assessment: what scoring writes, what the API reads, and what its answers are made from.
 * The schemas say what every release wrote and are never asked of a row. A key may come, as an optional one; none may become
 * required, and no outcome may go.
 */

export const ruleOutcomes = ['hit', 'miss', 'unknown', 'stale', 'failed', 'suppressed'] as const;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const texts = z.array(z.string());
/** Hundredths of a point. */
const points = z.int();
/**
 * As `factSources` has them, sorted. Any text passes: what a later release does not know must not vanish, since a
 * fact with fewer sources is one that more people may see.
 */
const sources = texts;

/** A fact that a rule read, as it was then. */
export const storedReadSchema = z.object({
  path: z.string(),
  value: z.union([scalar, z.array(scalar)]),
  /** Left out where they are those of the outcome, and of assessments whose outcomes have none. */
  sources: sources.exactOptional(),
});

export const storedRuleEvidenceSchema = z.object({
  item: z.string().exactOptional(),
  points,
  band: z.string().exactOptional(),
  sentence: z.string(),
  reads: z.array(storedReadSchema),
  absent: texts.exactOptional(),
});

/** What a rule came to. One that is not listed missed. */
export const storedOutcomeSchema = z.object({
  id: z.string(),
  outcome: z.enum(ruleOutcomes),
  points,
  band: z.string().exactOptional(),
  floor: z.int().exactOptional(),
  /** Points before other rules adjusted them. */
  before: points.exactOptional(),
  adjustedBy: texts.exactOptional(),
  dueTo: texts.exactOptional(),
  /** Of a rule that is asked for each item: how many hit, are unknown, failed. */
  items: z
    .object({
      hit: z.int().exactOptional(),
      unknown: z.int().exactOptional(),
      failed: z.int().exactOptional(),
    })
    .exactOptional(),
  /** Of an unknown rule, which has no evidence of its own. */
  absent: texts.exactOptional(),
  /** What the outcome rests on. Left out by releases that did not record it: then it is not known, and never manifest alone. */
  sources: sources.exactOptional(),
  evidence: z.array(storedRuleEvidenceSchema),
});

export const storedFamilySchema = z.object({ name: z.string(), points, positive: z.boolean() });

export const storedEvidenceSchema = z.object({
  /** Those that bring points, in the order of the rule file. */
  families: z.array(storedFamilySchema),
  /** In the order of the rule file. */
  rules: z.array(storedOutcomeSchema),
});

export type StoredEvidence = DeepReadonly<z.output<typeof storedEvidenceSchema>>;
export type StoredOutcome = StoredEvidence['rules'][number];

/** Ids of the rules that hit. */
export const rulesThatHit = (evidence: StoredJson<StoredEvidence>): string[] =>
  parseStored(evidence)
    .rules.filter(({ outcome }) => outcome === 'hit')
    .map(({ id }) => id);

/** Before another: the more urgent floor, then the more points; otherwise the order of the rule file stays. */
const byWeight = (one: StoredOutcome, other: StoredOutcome): number =>
  (one.floor ?? Number.MAX_SAFE_INTEGER) - (other.floor ?? Number.MAX_SAFE_INTEGER) ||
  other.points - one.points;

/**
 * The hit that gives an assessment its headline: the one with the most urgent floor, and among equals the one that gives
 * most points, and among those the first of the rule file; undefined where no rule hit.
 */
export const weightiestHit = (rules: readonly StoredOutcome[]): StoredOutcome | undefined =>
  rules.filter(({ outcome }) => outcome === 'hit').toSorted(byWeight)[0];

/** What the headline's sentence rests on; null where there is none, or it was not recorded. */
export const sourcesOfHeadline = ({ rules }: StoredEvidence): readonly string[] | null =>
  weightiestHit(rules)?.sources ?? null;

/**
 * What the score is known to rest on: the sources of every outcome that is listed; null where one has none recorded, or
 * none is listed. It also rests on the rules that simply missed, so it is never one of the manifest alone.
 */
export const sourcesOfScore = ({ rules }: StoredEvidence): readonly string[] | null => {
  const all = new Set<string>();
  for (const { sources: own } of rules) {
    if (own === undefined) return null;
    for (const source of own) all.add(source);
  }
  return rules.length === 0 ? null : [...all].toSorted();
};

/** Sources of a fact that a rule read; null where they were not recorded. */
export const sourcesOfRead = (
  outcome: StoredOutcome,
  read: StoredOutcome['evidence'][number]['reads'][number],
): readonly string[] | null => read.sources ?? outcome.sources ?? null;

/** For `JSON.stringify`: evidence as releases wrote it that recorded no sources. */
const withoutSources = (key: string, value: unknown): unknown => (key === 'sources' ? undefined : value);

/**
 * Whether a replay found what was stored, byte for byte. What was stored before sources were recorded is compared with
 * what was found without them: its bytes could say no more.
 */
export function isSameEvidence(stored: StoredJson<StoredEvidence>, found: StoredEvidence): boolean {
  if (toStored(found) === stored) return true;
  const recorded = parseStored(stored).rules.some(({ sources: own }) => own !== undefined);
  return !recorded && JSON.stringify(found, withoutSources) === stored;
}
