import type { Frame } from '../compile/code.js';
import { multiplied } from '../decimal.js';
import type { CompiledRule, RuleSet } from '../load/rule-set.js';
import { type Adjustment, adjustments } from './adjust.js';
import { type Contribution, combine, tierOf } from './combine.js';
import type { Evaluation, Outcome, RuleResult } from './evaluation.js';
import { resultOf } from './result.js';
import type { Verdict } from './run-rule.js';
import { outcomeOf, settle } from './settle.js';

/**
 * Evaluates a rule set on what the vocabulary says may be read: `input` has the variables by name. Pure: the same
 * input gives the same bytes, whatever was evaluated before. Never throws for what a rule does: its error makes
 * that rule `failed`, and no other.
 */
export function evaluate(ruleSet: RuleSet, input: Readonly<Record<string, unknown>>): Evaluation {
  const { program, families, tiers } = ruleSet;
  const frame = frameFor(ruleSet, input);
  const macroSlots = program.variables.length + 1;
  const settled = settle(program, frame);
  const factors = adjustments(program.rules, settled);
  const contributions: Contribution[] = [];
  const floors: number[] = [];
  const results: RuleResult[] = [];
  let incomplete = false;
  program.rules.forEach((rule, index) => {
    const verdict = settled.verdicts[index];
    if (verdict === undefined) return;
    const outcome = outcomeOf(settled, index);
    const adjustment = factors.get(index);
    const points = pointsOf(rule, verdict, outcome, adjustment);
    if (outcome === 'failed' || (verdict.items?.failed ?? 0) > 0) incomplete = true;
    if (outcome === 'hit' && verdict.floor !== undefined) floors.push(verdict.floor);
    if (rule.family >= 0 && (outcome === 'hit' || outcome === 'unknown')) {
      contributions.push({ family: rule.family, points, missing: outcome === 'unknown' });
    }
    const overruled = settled.overruled.get(index);
    const result = resultOf({ rule, verdict, outcome, points, overruled, adjustment }, frame, macroSlots);
    if (result !== undefined) results.push(result);
  });
  const combined = combine(families, contributions);
  return {
    score: combined.score,
    tier: tierOf(tiers, combined.score, combined.families, floors),
    incomplete,
    families: combined.families,
    rules: results,
  };
}

function frameFor({ program }: RuleSet, input: Readonly<Record<string, unknown>>): Frame {
  const slots = program.variables.map((name) => input[name]);
  while (slots.length < program.slots) slots.push(undefined);
  return { slots, turns: 0 };
}

/** Hundredths that a rule brings to its family. */
function pointsOf(
  rule: CompiledRule,
  verdict: Verdict,
  outcome: Outcome,
  adjustment: Adjustment | undefined,
): number {
  if (outcome === 'unknown') return rule.missing?.hundredths ?? 0;
  if (outcome !== 'hit') return 0;
  return adjustment === undefined ? verdict.points : multiplied(verdict.points, adjustment.times);
}
