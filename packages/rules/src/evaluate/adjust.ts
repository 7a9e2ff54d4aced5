import type { Decimal } from '../decimal.js';
import type { Program } from '../load/rule-set.js';
import { outcomeOf, type Resolved } from './resolve-overrides.js';

/** The factors put on the points of one rule, and the rules that did it. */
export interface Adjustment {
  readonly times: Decimal[];
  readonly by: string[];
}

const none: ReadonlyMap<number, Adjustment> = new Map();

/** The factors that rules with `adjust` put on others, by index of the rule that is adjusted. */
export function adjustments(
  { rules, adjusting }: Program,
  resolved: Resolved,
): ReadonlyMap<number, Adjustment> {
  if (adjusting.length === 0) return none;
  const factors = new Map<number, Adjustment>();
  for (const index of adjusting) {
    const rule = rules[index];
    if (rule?.adjusts === undefined || outcomeOf(resolved, index) !== 'hit') continue;
    for (const target of rule.adjusts.targets) {
      const one = factors.get(target) ?? { times: [], by: [] };
      one.times.push(rule.adjusts.times);
      one.by.push(rule.id);
      factors.set(target, one);
    }
  }
  return factors;
}
