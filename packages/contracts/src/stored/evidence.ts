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
 * Values of `factSources`, sorted. Any text passes: a source that only a later release knows must not vanish, since a
 * fact with fewer sources is one that more people may see.
 */
const sources = texts;

/** A fact that a rule read, with the value it had then. */
export const storedReadSchema = z.object({
  path: z.string(),
  value: z.union([scalar, z.array(scalar)]),
  /** The sources of the fact; absent if they are those of the outcome, and in assessments whose outcomes have none. */
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

/** The outcome of a rule. A rule that is not listed missed. */
export const storedOutcomeSchema = z.object({
  id: z.string(),
  outcome: z.enum(ruleOutcomes),
  points,
  band: z.string().exactOptional(),
  floor: z.int().exactOptional(),
  /** The points before other rules adjusted them. */
  before: points.exactOptional(),
  adjustedBy: texts.exactOptional(),
  dueTo: texts.exactOptional(),
  /** For a rule that is evaluated for each item: how many hit, are unknown, failed. */
  items: z
    .object({
      hit: z.int().exactOptional(),
      unknown: z.int().exactOptional(),
      failed: z.int().exactOptional(),
    })
    .exactOptional(),
  /** The absent facts of an unknown rule, which has no evidence of its own. */
  absent: texts.exactOptional(),
  /**
   * The sources that the outcome rests on. They are absent in assessments of releases that did not record them: then
   * they are not known, and never manifest alone.
   */
  sources: sources.exactOptional(),
  evidence: z.array(storedRuleEvidenceSchema),
});

export const storedFamilySchema = z.object({ name: z.string(), points, positive: z.boolean() });

export const storedEvidenceSchema = z.object({
  /** The families that bring points, in the order of the rule file. */
  families: z.array(storedFamilySchema),
  /** The outcomes, in the order of the rule file. */
  rules: z.array(storedOutcomeSchema),
});

export type StoredEvidence = DeepReadonly<z.output<typeof storedEvidenceSchema>>;
export type StoredOutcome = StoredEvidence['rules'][number];

/**
 * Ids of rules that only change the points of others. Their condition is stored as a hit, but they are none: they say
 * nothing against a shipment, and many hold for every shipment of a season.
 */
export type Adjusting = ReadonlySet<string>;

/** Ids of the rules that hit. */
export const rulesThatHit = (rules: readonly StoredOutcome[], adjusting: Adjusting): string[] =>
  rules.flatMap(({ id, outcome }) => (outcome === 'hit' && !adjusting.has(id) ? [id] : []));

/**
 * Orders two outcomes: the more urgent floor first, then the more points; otherwise the order of the rule file stays.
 */
const byWeight = (one: StoredOutcome, other: StoredOutcome): number =>
  (one.floor ?? Number.MAX_SAFE_INTEGER) - (other.floor ?? Number.MAX_SAFE_INTEGER) ||
  other.points - one.points;

/**
 * The hit that gives an assessment its headline: the one with the most urgent floor, among equals the one that gives
 * the most points, and among those the first of the rule file; undefined if no rule hit.
 */
export const weightiestHit = (
  rules: readonly StoredOutcome[],
  adjusting: Adjusting,
): StoredOutcome | undefined =>
  rules.filter(({ id, outcome }) => outcome === 'hit' && !adjusting.has(id)).toSorted(byWeight)[0];

/** The sources that the headline's sentence rests on; null if there is no headline, or they were not recorded. */
export const sourcesOfHeadline = (
  { rules }: StoredEvidence,
  adjusting: Adjusting,
): readonly string[] | null => weightiestHit(rules, adjusting)?.sources ?? null;

/**
 * The sources that the score is known to rest on: those of every outcome that is listed; null if one has none recorded,
 * or none is listed. The score also rests on the rules that simply missed, so it is never one of the manifest alone.
 */
export const sourcesOfScore = ({ rules }: StoredEvidence): readonly string[] | null => {
  const all = new Set<string>();
  for (const { sources: own } of rules) {
    if (own === undefined) return null;
    for (const source of own) all.add(source);
  }
  return rules.length === 0 ? null : [...all].toSorted();
};

/** The sources of a fact that a rule read; null if they were not recorded. */
export const sourcesOfRead = (
  outcome: Pick<StoredOutcome, 'sources'>,
  read: StoredOutcome['evidence'][number]['reads'][number],
): readonly string[] | null => read.sources ?? outcome.sources ?? null;

/** A replacer for `JSON.stringify` that writes evidence like releases that recorded no sources. */
const withoutSources = (key: string, value: unknown): unknown => (key === 'sources' ? undefined : value);

/** Evidence as releases wrote it in which no partner answered: nothing rests on what one said. */
const withoutPartners = ({ families, rules }: StoredEvidence): StoredEvidence => ({
  families,
  rules: rules.map(({ sources: own, evidence, ...rule }) => ({
    ...rule,
    ...(own === undefined ? {} : { sources: withoutPartner(own) }),
    evidence: evidence.map(({ reads, ...one }) => ({
      ...one,
      reads: reads.map(({ path, value, sources: its }) => {
        const left = its && withoutPartner(its);
        // A fact whose sources are those of its outcome names none.
        return left === undefined || left.length === (own && withoutPartner(own))?.length
          ? { path, value }
          : { path, value, sources: left };
      }),
    })),
  })),
});
const withoutPartner = (all: readonly string[]): string[] => all.filter((source) => source !== 'partner');

/** Evidence with the members of each object in one order, so that only what it says is compared. */
const inOneOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * Whether a replay found what was stored, byte for byte. Evidence that was stored before sources were recorded is
 * compared without the sources that the replay found, which its bytes could not contain; that which was stored before
 * partners answered, without that source.
 */
export function isSameEvidence(stored: StoredJson<StoredEvidence>, found: StoredEvidence): boolean {
  if (toStored(found) === stored) return true;
  const before = parseStored(stored);
  const recorded = before.rules.flatMap(({ sources: own }) => (own === undefined ? [] : [own]));
  if (recorded.length === 0) return JSON.stringify(found, withoutSources) === stored;
  return (
    !recorded.some((own) => own.includes('partner')) &&
    JSON.stringify(withoutPartners(found), inOneOrder) === JSON.stringify(before, inOneOrder)
  );
}
