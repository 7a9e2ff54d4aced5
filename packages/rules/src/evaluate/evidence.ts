import type { Frame } from '../compile/code.js';
import { gatherFacts, type Read } from '../explain/gather.js';
import type { CompiledRule } from '../load/rule-set.js';
import type { Evidence } from './evaluation.js';
import type { ItemAnswer, Verdict } from './run-rule.js';

/** A rule that ran: what its evidence is made from. */
export interface Ran {
  readonly rule: CompiledRule;
  readonly verdict: Verdict;
  /** The ids of the rules that made this one unknown. */
  readonly undecidedBy: readonly string[];
  readonly frame: Frame;
  /** The first slot of macros. */
  readonly macroSlots: number;
}

/** The verdict of a rule on the whole shipment, or on one item. */
type ItemVerdict = Pick<Verdict, 'outcome' | 'points' | 'band' | 'error'>;

/** Explains the outcome of a rule: one entry, or one for each item that is shown. */
export function evidenceOf(ran: Ran): readonly Evidence[] {
  const { rule, verdict, frame } = ran;
  if (verdict.tooOld !== undefined) return [{ points: 0, sentence: outdated(verdict.tooOld), reads: [] }];
  if (rule.each === undefined) return [evidence(ran, verdict, undefined)];
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
    entries.push(evidence(ran, shown.answer, shown));
  }
  return entries;
}

/** The paths that an unknown rule read and did not find. */
export function absentOf({ rule: { each, paths }, verdict, frame, macroSlots }: Ran): readonly string[] {
  if (each === undefined) return gatherFacts(paths, frame, undefined, macroSlots).absent;
  const [first] = verdict.items?.shown ?? [];
  if (first === undefined) return [each.path];
  frame.slots[each.slot] = first.item;
  const place = { slot: each.slot, path: `${each.kind}[${first.index}]` };
  return gatherFacts(paths, frame, place, macroSlots).absent;
}

function evidence(ran: Ran, answer: ItemVerdict, item: ItemAnswer | undefined): Evidence {
  const { each, paths } = ran.rule;
  const called = each && item && `${each.kind}[${item.index}]`;
  const place = each && called !== undefined ? { slot: each.slot, path: called } : undefined;
  const { reads, absent } = gatherFacts(paths, ran.frame, place, ran.macroSlots);
  const sentence = sentenceOf(ran, answer, absent);
  const entry = entryOf(called, answer.points, answer.band, sentence, reads);
  if (absent.length > 0) entry.absent = absent;
  return entry;
}

/** Written out case by case, because `...(band === undefined ? {} : { band })` takes longer than evaluating a rule. */
function entryOf(
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

function sentenceOf(ran: Ran, { outcome, error }: ItemVerdict, absent: readonly string[]): string {
  if (outcome === 'failed') return failure(error ?? '');
  if (outcome === 'unknown') return unknownSentence(absent);
  const { rule, frame } = ran;
  const sentence = rule.because === undefined ? rule.title : rendered(rule.because, frame);
  if (ran.undecidedBy.length === 0) return sentence;
  return `${sentence} (does not count while ${ran.undecidedBy.join(', ')} cannot be decided)`;
}

/** Renders the `because` of a rule. An error in it must not cost the hit that it explains. */
function rendered(because: NonNullable<CompiledRule['because']>, frame: Frame): string {
  try {
    return because.render(frame);
  } catch (cause) {
    return failure(cause instanceof Error ? cause.message : String(cause));
  }
}

/** Explains to a person why a rule is unknown. @param absent as a `RuleResult` has it */
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
