import { type Adjusting, rulesThatHit } from '@hammerhead/contracts';
import type { Evaluation, RuleSet } from '@hammerhead/rules';

const known = new WeakMap<RuleSet, Adjusting>();

/** The ids of the rules that only change the points of others; computed once for a rule set. */
export function adjustingOf(ruleSet: RuleSet): Adjusting {
  const before = known.get(ruleSet);
  if (before !== undefined) return before;
  const ids = new Set(ruleSet.rules.flatMap(({ id, kind }) => (kind === 'adjust' ? [id] : [])));
  known.set(ruleSet, ids);
  return ids;
}

/** The ids of the rules that hit. */
export const hitsOf = (ruleSet: RuleSet, rules: Evaluation['rules']): string[] =>
  rulesThatHit(rules, adjustingOf(ruleSet));
