import type { Decimal } from '../decimal.js';
import type { CompiledRule } from '../load/rule-set.js';
import { outcomeOf, type Settled } from './settle.js';

/** The factors put on the points of one rule, and the rules that did it. */
export interface Adjustment {
  readonly times: Decimal[];
  readonly by: string[];
}

/** The factors that rules with `adjust` put on others, by index of the rule that is adjusted. */
export function adjustments(
  rules: readonly CompiledRule[],
  settled: Settled,
): ReadonlyMap<number, Adjustment> {
  const factors = new Map<number, Adjustment>();
  rules.forEach(({ id, adjusts }, index) => {
    if (adjusts === undefined || outcomeOf(settled, index) !== 'hit') return;
    for (const target of adjusts.targets) {
      const one = factors.get(target) ?? { times: [], by: [] };
      one.times.push(adjusts.times);
      one.by.push(id);
      factors.set(target, one);
    }
  });
  return factors;
}
