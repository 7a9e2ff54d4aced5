import type { RuleSet } from '../load/rule-set.js';
import { frameFor, hear } from './run-rules.js';
import { miss } from './answer.js';
import type { Verdict } from './run-rule.js';
import { weigh } from './aggregate.js';

/** Where a shipment stands. */
export interface Standing {
  /** 0 to 10000: hundredths. */
  readonly score: number;
  readonly tier: number | null;
}

/** What one rule does for a shipment. */
export interface Share {
  readonly id: string;
  /** Where the shipment would stand if the rule set did not have this rule. */
  readonly without: Standing;
  /** Where it would stand if the rule set had no other rule. */
  readonly alone: Standing;
}

/**
 * What each rule adds on its own, of those that did not simply miss, in the order of the file. Rules are asked
 * once; what they said is weighed again with one of them silent, exactly as `evaluate` weighs it. A rule that is
 * silent suppresses and adjusts nothing either, as if no rule named it.
 */
export function leaveOneOut(ruleSet: RuleSet, input: Readonly<Record<string, unknown>>): readonly Share[] {
  const verdicts = hear(ruleSet, frameFor(ruleSet, input));
  const silence: readonly Verdict[] = verdicts.map(() => miss);
  return ruleSet.program.rules.flatMap(({ id }, index) => {
    const verdict = verdicts[index] ?? miss;
    if (verdict.outcome === 'miss') return [];
    const without = weigh(ruleSet, verdicts.with(index, miss));
    const alone = weigh(ruleSet, silence.with(index, verdict));
    return [
      {
        id,
        without: { score: without.score, tier: without.tier },
        alone: { score: alone.score, tier: alone.tier },
      },
    ];
  });
}
