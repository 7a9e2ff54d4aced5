import type { Family, Tier } from '../load/draft.js';
import type { FamilyResult, Outcome } from './evaluation.js';

/** What one rule contributes to its family, if it has one. */
export interface Contribution {
  readonly rule: { readonly family: number };
  /** The points that an unknown or stale rule brings for missing evidence count, but make no family positive. */
  readonly outcome: Outcome;
  /** Hundredths. */
  readonly points: number;
}

const highestScore = 10_000;

/** Adds up families in integer hundredths, so that no order of rules changes a sum. */
export function combine(
  families: readonly Family[],
  contributions: readonly Contribution[],
): { readonly families: readonly FamilyResult[]; readonly score: number } {
  let total = 0;
  const results: FamilyResult[] = [];
  for (let index = 0; index < families.length; index += 1) {
    const family = families[index];
    if (family === undefined) continue;
    const result = resultFor(family, index, contributions);
    total += result.points;
    results.push(result);
  }
  return { families: results, score: Math.max(0, Math.min(highestScore, total)) };
}

/**
 * Few rules contribute to a shipment: going through them once for each family costs less than sorting them by family.
 */
function resultFor(family: Family, index: number, contributions: readonly Contribution[]): FamilyResult {
  let all: number | undefined;
  let known: number | undefined;
  for (const { rule, outcome, points } of contributions) {
    if (rule.family !== index) continue;
    if (outcome === 'hit') known = joined(family.combine, known, points);
    else if (outcome !== 'unknown' && outcome !== 'stale') continue;
    all = joined(family.combine, all, points);
  }
  const positive = family.counts && limited(family, known ?? 0) > 0;
  return { name: family.name, points: limited(family, all ?? 0), positive };
}

function joined(how: Family['combine'], before: number | undefined, points: number): number {
  if (before === undefined) return points;
  return how === 'sum' ? before + points : Math.max(before, points);
}

function limited({ lowest, highest }: Family, points: number): number {
  return Math.max(lowest, Math.min(highest, points));
}

/** The most urgent of the tier that the score reaches with enough positive families, and of every floor. */
export function tierOf(
  tiers: readonly Tier[],
  score: number,
  families: readonly FamilyResult[],
  floors: readonly number[],
): number | null {
  let positive = 0;
  for (const family of families) if (family.positive) positive += 1;
  const reached = tiers.find((tier) => score >= tier.from && positive >= tier.families);
  const asked = reached === undefined ? floors : [reached.tier, ...floors];
  return asked.length === 0 ? null : Math.min(...asked);
}
