import type { RuleSet } from '../load/rule-set.js';
import type { Evaluation, RuleResult } from './evaluation.js';
import { frameFor, runRules } from './run-rules.js';
import { resultOf } from './result.js';
import { aggregate } from './aggregate.js';

/**
 * Evaluates a rule set on `input`, which holds the variables of the vocabulary by name. It is pure: the same input
 * gives the same bytes, whatever was evaluated before. It never throws for what a rule does: an error makes that rule
 * `failed`, and no other.
 */
export function evaluate(ruleSet: RuleSet, input: Readonly<Record<string, unknown>>): Evaluation {
  const frame = frameFor(ruleSet, input);
  const macroSlots = ruleSet.program.variables.length + 1;
  const { score, tier, families, conclusions } = aggregate(ruleSet, runRules(ruleSet, frame));
  const rules: RuleResult[] = [];
  let incomplete = false;
  for (const one of conclusions) {
    if (one.outcome === 'failed' || (one.verdict.items?.failed ?? 0) > 0) incomplete = true;
    const result = resultOf(one, frame, macroSlots);
    if (result !== undefined) rules.push(result);
  }
  return { score, tier, incomplete, families, rules };
}
