import type { RuleSet } from '../load/rule-set.js';
import { frameFor, runRules } from './run-rules.js';
import { miss } from './answer.js';
import type { Verdict } from './run-rule.js';
import { aggregate } from './aggregate.js';

export interface ScoreAndTier {
  /** 0 to 10000: hundredths. */
  readonly score: number;
  readonly tier: number | null;
}

/** The effect of one rule on a shipment. */
export interface Share {
  readonly id: string;
  /** If the rule set did not have this rule. */
  readonly without: ScoreAndTier;
  /** If the rule set had no other rule. */
  readonly alone: ScoreAndTier;
}

/**
 * The effect of each rule that did not simply miss, in the order of the rule file. Rules run once; their verdicts are then
 * aggregated again with one of them replaced by a miss, exactly as `evaluate` aggregates them. The rule left out neither
 * suppresses nor adjusts another, as if no rule named it.
 */
export function leaveOneOut(ruleSet: RuleSet, input: Readonly<Record<string, unknown>>): readonly Share[] {
  const verdicts = runRules(ruleSet, frameFor(ruleSet, input));
  const allMisses: readonly Verdict[] = verdicts.map(() => miss);
  return ruleSet.program.rules.flatMap(({ id }, index) => {
    const verdict = verdicts[index] ?? miss;
    if (verdict.outcome === 'miss') return [];
    const without = aggregate(ruleSet, verdicts.with(index, miss));
    const alone = aggregate(ruleSet, allMisses.with(index, verdict));
    return [
      {
        id,
        without: { score: without.score, tier: without.tier },
        alone: { score: alone.score, tier: alone.tier },
      },
    ];
  });
}
