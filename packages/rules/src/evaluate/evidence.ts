import type { Frame } from '../compile/code.js';
import { gatherFacts } from '../explain/gather.js';
import { render } from '../explain/template.js';
import type { CompiledRule } from '../load/rule-set.js';
import type { Evidence } from './evaluation.js';
import type { Answer } from './run-once.js';
import type { ItemAnswer, Verdict } from './run-rule.js';

/** What the evidence of one rule is made from. */
export interface Told {
  readonly rule: CompiledRule;
  readonly verdict: Verdict;
  /** Rules that made this one unknown. */
  readonly undecidedBy: readonly string[];
  readonly frame: Frame;
  /** The first slot of macros. */
  readonly macroSlots: number;
}

/** Why the rule came out as it did, by item where it has items. */
export function evidenceOf(told: Told): readonly Evidence[] {
  const { rule, verdict, frame } = told;
  if (rule.each === undefined) return [evidence(told, verdict, undefined)];
  if (verdict.items === undefined) {
    const { path } = rule.each;
    const sentence = verdict.error === undefined ? undecided([path]) : failure(verdict.error);
    return [{ points: 0, sentence, reads: [], ...(verdict.error === undefined ? { absent: [path] } : {}) }];
  }
  return verdict.items.shown.map((shown) => {
    frame.slots[rule.each?.slot ?? 0] = shown.item;
    return evidence(told, shown.answer, shown);
  });
}

function evidence(told: Told, answer: Answer, item: ItemAnswer | undefined): Evidence {
  const { rule, frame } = told;
  const called = item && `${rule.each?.kind}[${item.index}]`;
  const place = rule.each && called !== undefined ? { slot: rule.each.slot, path: called } : undefined;
  const { reads, absent } = gatherFacts(rule.paths, frame, place, told.macroSlots);
  return {
    ...(called === undefined ? {} : { item: called }),
    points: answer.points,
    ...(answer.band === undefined ? {} : { band: answer.band }),
    sentence: sentenceOf(told, answer, absent),
    reads,
    ...(absent.length === 0 ? {} : { absent }),
  };
}

function sentenceOf(told: Told, { outcome, error }: Answer, absent: readonly string[]): string {
  if (outcome === 'failed') return failure(error ?? '');
  if (outcome === 'unknown') return undecided(absent);
  const { rule, frame } = told;
  const sentence = rule.because === undefined ? rule.title : spoken(rule.because, frame);
  if (told.undecidedBy.length === 0) return sentence;
  return `${sentence} (does not count while ${told.undecidedBy.join(', ')} cannot be decided)`;
}

/** A sentence that cannot be made must not cost the hit that it is about. */
function spoken(because: NonNullable<CompiledRule['because']>, frame: Frame): string {
  try {
    return render(because, frame);
  } catch (cause) {
    return failure(cause instanceof Error ? cause.message : String(cause));
  }
}

function undecided(absent: readonly string[]): string {
  if (absent.length === 0) return 'cannot be decided: the result is not a finite number';
  return `cannot be decided: ${absent.join(', ')} not stated`;
}

function failure(error: string): string {
  return `could not be evaluated: ${error}`;
}
