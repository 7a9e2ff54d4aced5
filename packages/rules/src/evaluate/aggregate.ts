import { multiplied } from '../decimal.js';
import type { CompiledRule, RuleSet } from '../load/rule-set.js';
import { type Adjustment, adjustments } from './adjust.js';
import { combine, tierOf } from './combine.js';
import type { FamilyResult, Outcome } from './evaluation.js';
import { miss } from './answer.js';
import type { Verdict } from './run-rule.js';
import { outcomeOf, type Overruled, settle } from './resolve-overrides.js';

/** What the rules come to together. */
export interface Weighed {
  /** Hundredths. */
  readonly score: number;
  readonly tier: number | null;
  readonly families: readonly FamilyResult[];
  /** In the order of the file; plain misses are left out. */
  readonly concluded: readonly Concluded[];
}

/** What one rule brings, after other rules were heard. */
export interface Concluded {
  readonly rule: CompiledRule;
  readonly verdict: Verdict;
  readonly outcome: Outcome;
  /** Hundredths that go into its family. */
  readonly points: number;
  readonly overruled: Overruled | undefined;
  readonly adjustment: Adjustment | undefined;
}

/** Brings the verdicts of all rules together: who overrules and adjusts whom, the families, the score, the tier. */
export function weigh({ program, families, tiers }: RuleSet, verdicts: readonly Verdict[]): Weighed {
  const settled = settle(program, verdicts);
  const factors = adjustments(program, settled);
  const floors: number[] = [];
  const concluded: Concluded[] = [];
  for (let index = 0; index < program.rules.length; index += 1) {
    const rule = program.rules[index];
    const verdict = verdicts[index];
    // Most rules miss most shipments, and a plain miss has nothing to add.
    if (rule === undefined || verdict === undefined || verdict === miss) continue;
    const outcome = outcomeOf(settled, index);
    const adjustment = factors.get(index);
    const points = pointsOf(rule, verdict, outcome, adjustment);
    if (outcome === 'hit' && verdict.floor !== undefined) floors.push(verdict.floor);
    const overruled = settled.overruled.get(index);
    concluded.push({ rule, verdict, outcome, points, overruled, adjustment });
  }
  const combined = combine(families, concluded);
  const tier = tierOf(tiers, combined.score, combined.families, floors);
  return { score: combined.score, tier, families: combined.families, concluded };
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
