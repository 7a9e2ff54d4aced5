import type { Frame } from '../compile/code.js';
import type { CompiledRule, Program } from '../load/rule-set.js';
import type { Outcome } from './evaluation.js';
import { miss } from './run-once.js';
import { runRule, type Verdict } from './run-rule.js';

/** What every rule says, and which of them other rules overrule; by index of the rule. */
export interface Settled {
  readonly verdicts: readonly Verdict[];
  readonly overruled: ReadonlyMap<number, Overruled>;
}

export interface Overruled {
  readonly outcome: 'suppressed' | 'unknown';
  /** Ids of the rules that did it. */
  readonly dueTo: readonly string[];
}

/** Runs every rule, each after those that its unlessHit names. */
export function settle({ rules, order }: Program, frame: Frame): Settled {
  const verdicts: Verdict[] = rules.map(() => miss);
  const overruled = new Map<number, Overruled>();
  for (const index of order) {
    const rule = rules[index];
    if (rule === undefined) continue;
    const verdict = runRule(rule, frame);
    verdicts[index] = verdict;
    if (rule.unlessHit.length === 0 || verdict.outcome === 'miss' || verdict.outcome === 'failed') continue;
    const overruling = overrule(rule, rules, (other) => outcomeOf({ verdicts, overruled }, other));
    if (overruling !== undefined) overruled.set(index, overruling);
  }
  return { verdicts, overruled };
}

export function outcomeOf({ verdicts, overruled }: Settled, index: number): Outcome {
  return overruled.get(index)?.outcome ?? verdicts[index]?.outcome ?? 'miss';
}

/**
 * `unlessHit`: a rule that hit suppresses; one that is unknown or failed leaves a hit of this rule undecided. So
 * neither a bonus nor a penalty is given on evidence that is not there, and both show.
 */
function overrule(
  { unlessHit }: CompiledRule,
  rules: readonly CompiledRule[],
  outcomeAt: (index: number) => Outcome,
): Overruled | undefined {
  const named = (...outcomes: readonly Outcome[]): readonly string[] =>
    unlessHit.filter((index) => outcomes.includes(outcomeAt(index))).map((index) => rules[index]?.id ?? '');
  const hits = named('hit');
  if (hits.length > 0) return { outcome: 'suppressed', dueTo: hits };
  const undecided = named('unknown', 'failed');
  return undecided.length > 0 ? { outcome: 'unknown', dueTo: undecided } : undefined;
}
