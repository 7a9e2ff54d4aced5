import type { Frame } from '../compile/code.js';
import { gatherFacts, type Read } from '../explain/gather.js';
import type { CompiledRule } from '../load/rule-set.js';
import type { Evidence } from './evaluation.js';
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

/** What a rule says as a whole, or of one item. */
type Said = Pick<Verdict, 'outcome' | 'points' | 'band' | 'error'>;

/** Why the rule came out as it did, by item where it has items. */
export function evidenceOf(told: Told): readonly Evidence[] {
  const { rule, verdict, frame } = told;
  if (verdict.tooOld !== undefined) return [{ points: 0, sentence: outdated(verdict.tooOld), reads: [] }];
  if (rule.each === undefined) return [evidence(told, verdict, undefined)];
  if (verdict.items === undefined) {
    const { path } = rule.each;
    const absent = verdict.error === undefined;
    const sentence = absent ? unknownSentence([path]) : failure(verdict.error);
    return [{ points: 0, sentence, reads: [], ...(absent && { absent: [path] }) }];
  }
  const { slot } = rule.each;
  const entries: Evidence[] = [];
  for (const shown of verdict.items.shown) {
    frame.slots[slot] = shown.item;
    entries.push(evidence(told, shown.answer, shown));
  }
  return entries;
}

/** What a rule that is unknown read and did not find. */
export function absentOf({ rule: { each, paths }, verdict, frame, macroSlots }: Told): readonly string[] {
  if (each === undefined) return gatherFacts(paths, frame, undefined, macroSlots).absent;
  const [first] = verdict.items?.shown ?? [];
  if (first === undefined) return [each.path];
  frame.slots[each.slot] = first.item;
  const place = { slot: each.slot, path: `${each.kind}[${first.index}]` };
  return gatherFacts(paths, frame, place, macroSlots).absent;
}

function evidence(told: Told, answer: Said, item: ItemAnswer | undefined): Evidence {
  const { each, paths } = told.rule;
  const called = each && item && `${each.kind}[${item.index}]`;
  const place = each && called !== undefined ? { slot: each.slot, path: called } : undefined;
  const { reads, absent } = gatherFacts(paths, told.frame, place, told.macroSlots);
  const sentence = sentenceOf(told, answer, absent);
  const entry = written(called, answer.points, answer.band, sentence, reads);
  if (absent.length > 0) entry.absent = absent;
  return entry;
}

/** Written out, because `...(band === undefined ? {} : { band })` takes longer than all that a rule asks. */
function written(
  item: string | undefined,
  points: number,
  band: string | undefined,
  sentence: string,
  reads: readonly Read[],
): { -readonly [Key in keyof Evidence]: Evidence[Key] } {
  if (item === undefined) {
    return band === undefined ? { points, sentence, reads } : { points, band, sentence, reads };
  }
  return band === undefined ? { item, points, sentence, reads } : { item, points, band, sentence, reads };
}

function sentenceOf(told: Told, { outcome, error }: Said, absent: readonly string[]): string {
  if (outcome === 'failed') return failure(error ?? '');
  if (outcome === 'unknown') return unknownSentence(absent);
  const { rule, frame } = told;
  const sentence = rule.because === undefined ? rule.title : spoken(rule.because, frame);
  if (told.undecidedBy.length === 0) return sentence;
  return `${sentence} (does not count while ${told.undecidedBy.join(', ')} cannot be decided)`;
}

/** A sentence that cannot be made must not cost the hit that it is about. */
function spoken(because: NonNullable<CompiledRule['because']>, frame: Frame): string {
  try {
    return because.render(frame);
  } catch (cause) {
    return failure(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Why a rule is unknown, for a person. @param absent as a `RuleResult` has it */
export function unknownSentence(absent: readonly string[]): string {
  if (absent.length === 0) return 'cannot be decided: the result is not a finite number';
  return `cannot be decided: ${absent.join(', ')} not stated`;
}

function outdated(tooOld: readonly string[]): string {
  return `cannot be decided: too old when this was accepted: ${tooOld.join('; ')}`;
}

function failure(error: string): string {
  return `could not be evaluated: ${error}`;
}
