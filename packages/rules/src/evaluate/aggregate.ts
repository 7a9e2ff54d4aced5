import { multiplied } from '../decimal.js';
import type { CompiledRule, RuleSet } from '../load/rule-set.js';
import { type Adjustment, adjustments } from './adjust.js';
import { combine, tierOf } from './combine.js';
import type { FamilyResult, Outcome } from './evaluation.js';
import { miss } from './answer.js';
import type { Verdict } from './run-rule.js';
import { outcomeOf, type Override, resolveOverrides } from './resolve-overrides.js';

/** The score and tier of a shipment, and what each rule contributed. */
export interface Aggregate {
  /** Hundredths. */
  readonly score: number;
  readonly tier: number | null;
  readonly families: readonly FamilyResult[];
  /** In the order of the rule file, without plain misses. */
  readonly conclusions: readonly Conclusion[];
}

/** What one rule contributes, once other rules had their effect on it. */
export interface Conclusion {
  readonly rule: CompiledRule;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Hundredths that go into its family. */
  readonly points: number;
  readonly override: Override | undefined;
  readonly adjustment: Adjustment | undefined;
}

/** Aggregates the verdicts of all rules: resolves overrides, applies adjustments, and computes families, score and tier. */
export function aggregate({ program, families, tiers }: RuleSet, verdicts: readonly Verdict[]): Aggregate {
  const resolved = resolveOverrides(program, verdicts);
  const factors = adjustments(program, resolved);
  const floors: number[] = [];
  const conclusions: Conclusion[] = [];
  for (let index = 0; index < program.rules.length; index += 1) {
    const rule = program.rules[index];
    const verdict = verdicts[index];
    // Most rules miss most shipments, and a plain miss has nothing to add.
    if (rule === undefined || verdict === undefined || verdict === miss) continue;
    const outcome = outcomeOf(resolved, index);
    const adjustment = factors.get(index);
    const points = pointsOf(rule, verdict, outcome, adjustment);
    if (outcome === 'hit' && verdict.floor !== undefined) floors.push(verdict.floor);
    const override = resolved.overrides.get(index);
    conclusions.push({ rule, verdict, outcome, points, override, adjustment });
  }
  const combined = combine(families, conclusions);
  const tier = tierOf(tiers, combined.score, combined.families, floors);
  return { score: combined.score, tier, families: combined.families, conclusions };
}

function pointsOf(
  rule: CompiledRule,
  verdict: Verdict,
  outcome: Outcome,
  adjustment: Adjustment | undefined,
): number {
  if (outcome === 'unknown' || outcome === 'stale') return rule.missing?.hundredths ?? 0;
  if (outcome !== 'hit') return 0;
  return adjustment === undefined ? verdict.points : multiplied(verdict.points, adjustment.times);
}
