import type { CompiledRule, Program } from '../load/rule-set.js';
import type { Outcome } from './evaluation.js';
import type { Verdict } from './run-rule.js';

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

const none: ReadonlyMap<number, Overruled> = new Map();

/** Hears each rule that yields to others after those that its unlessHit names. */
export function settle({ rules, yielding }: Program, verdicts: readonly Verdict[]): Settled {
  if (yielding.length === 0) return { verdicts, overruled: none };
  const overruled = new Map<number, Overruled>();
  const settled = { verdicts, overruled };
  for (const index of yielding) {
    const rule = rules[index];
    const outcome = verdicts[index]?.outcome;
    if (rule === undefined || outcome === 'miss' || outcome === 'failed') continue;
    const overruling = overrule(rule, rules, (other) => outcomeOf(settled, other));
    if (overruling !== undefined) overruled.set(index, overruling);
  }
  return settled;
}

export function outcomeOf({ verdicts, overruled }: Settled, index: number): Outcome {
  return overruled.get(index)?.outcome ?? verdicts[index]?.outcome ?? 'miss';
}

/**
 * `unlessHit`: a rule that hit suppresses; one that is unknown, stale or failed leaves a hit of this rule undecided. So
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
  const undecided = named('unknown', 'stale', 'failed');
  return undecided.length > 0 ? { outcome: 'unknown', dueTo: undecided } : undefined;
}
