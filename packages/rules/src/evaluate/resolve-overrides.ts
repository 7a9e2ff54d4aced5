import type { CompiledRule, Program } from '../load/rule-set.js';
import type { Outcome } from './evaluation.js';
import type { Verdict } from './run-rule.js';

/** The verdict of every rule, and the overrides: both by index of the rule. */
export interface Resolved {
  readonly verdicts: readonly Verdict[];
  readonly overrides: ReadonlyMap<number, Override>;
}

/** How other rules change the outcome of a rule that names them in `unlessHit`. */
export interface Override {
  readonly outcome: 'suppressed' | 'unknown';
  /** The ids of those rules. */
  readonly dueTo: readonly string[];
}

const none: ReadonlyMap<number, Override> = new Map();

/** Resolves `unlessHit` in dependency order, so that each rule sees the final outcomes of the rules that it names. */
export function resolveOverrides({ rules, yielding }: Program, verdicts: readonly Verdict[]): Resolved {
  if (yielding.length === 0) return { verdicts, overrides: none };
  const overrides = new Map<number, Override>();
  const resolved = { verdicts, overrides };
  for (const index of yielding) {
    const rule = rules[index];
    const outcome = verdicts[index]?.outcome;
    if (rule === undefined || outcome === 'miss' || outcome === 'failed') continue;
    const override = overrideOf(rule, rules, (other) => outcomeOf(resolved, other));
    if (override !== undefined) overrides.set(index, override);
  }
  return resolved;
}

/** The final outcome of a rule. */
export function outcomeOf({ verdicts, overrides }: Resolved, index: number): Outcome {
  return overrides.get(index)?.outcome ?? verdicts[index]?.outcome ?? 'miss';
}

/**
 * A rule named by `unlessHit` suppresses this one where it hit; where it is unknown, stale or failed, it leaves a hit of
 * this one undecided. So missing evidence gives neither a bonus nor a penalty, and the result shows why.
 */
function overrideOf(
  { unlessHit }: CompiledRule,
  rules: readonly CompiledRule[],
  outcomeAt: (index: number) => Outcome,
): Override | undefined {
  const named = (...outcomes: readonly Outcome[]): readonly string[] =>
    unlessHit.filter((index) => outcomes.includes(outcomeAt(index))).map((index) => rules[index]?.id ?? '');
  const hits = named('hit');
  if (hits.length > 0) return { outcome: 'suppressed', dueTo: hits };
  const undecided = named('unknown', 'stale', 'failed');
  return undecided.length > 0 ? { outcome: 'unknown', dueTo: undecided } : undefined;
}
