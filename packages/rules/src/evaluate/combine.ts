import type { Family, Tier } from '../load/draft.js';
import type { FamilyResult, Outcome } from './evaluation.js';

/** What one rule brings to its family, if it has one. */
export interface Contribution {
  readonly rule: { readonly family: number };
  /** Points of an unknown or stale rule, for missing evidence, count, but make no family positive. */
  readonly outcome: Outcome;
  /** Hundredths. */
  readonly points: number;
}

const highestScore = 10_000;
const counting: ReadonlySet<Outcome> = new Set(['hit', 'unknown', 'stale']);

/** Adds up families in integer hundredths, so that no order of rules changes a sum. */
export function combine(
  families: readonly Family[],
  contributions: readonly Contribution[],
): { readonly families: readonly FamilyResult[]; readonly score: number } {
  const all: (number | undefined)[] = [];
  const known: (number | undefined)[] = [];
  for (const { rule, outcome, points } of contributions) {
    const { family } = rule;
    if (family < 0 || !counting.has(outcome)) continue;
    const how = families[family]?.combine ?? 'sum';
    all[family] = joined(how, all[family], points);
    if (outcome === 'hit') known[family] = joined(how, known[family], points);
  }
  let total = 0;
  const results = families.map((family, index): FamilyResult => {
    const points = limited(family, all[index] ?? 0);
    total += points;
    return { name: family.name, points, positive: family.counts && limited(family, known[index] ?? 0) > 0 };
  });
  return { families: results, score: Math.max(0, Math.min(highestScore, total)) };
}

function joined(how: Family['combine'], before: number | undefined, points: number): number {
  if (before === undefined) return points;
  return how === 'sum' ? before + points : Math.max(before, points);
}

function limited({ lowest, highest }: Family, points: number): number {
  return Math.max(lowest, Math.min(highest, points));
}

/** The most urgent of what the score reaches with enough positive families, and of every floor. */
export function tierOf(
  tiers: readonly Tier[],
  score: number,
  families: readonly FamilyResult[],
  floors: readonly number[],
): number | null {
  const positive = families.filter((family) => family.positive).length;
  const reached = tiers.find((tier) => score >= tier.from && positive >= tier.families);
  const asked = reached === undefined ? floors : [reached.tier, ...floors];
  return asked.length === 0 ? null : Math.min(...asked);
}
