import { type Frame, isRecord, turnsPerRule } from '../compile/code.js';
import type { SourcedPath } from '../load/rule-set.js';
import type { EveryStep, NamedField } from './path.js';
import { shortened } from './print.js';

export type Scalar = string | number | boolean;

/** A fact that a rule read, with its value. Long texts and lists are visibly cut. */
export interface Read {
  /** `goods[0].hs` */
  readonly path: string;
  readonly value: Scalar | readonly Scalar[];
  /** The sources of this fact, sorted; left out where they are those of the outcome (`RuleResult`). */
  readonly sources?: readonly string[];
}

/** The facts that a rule read, and the paths that it read in vain. */
export interface Facts {
  readonly reads: readonly Read[];
  readonly absent: readonly string[];
}

const mostReads = 24;
const mostAbsent = 8;
const mostItems = 10;

interface Sink {
  readonly frame: Frame;
  readonly reads: Read[];
  readonly absent: string[];
}

/**
 * Looks up the values at `paths`. Slots of macros are emptied first, so that nothing of an earlier evaluation shows.
 * `item` is the name of the current item (`goods[0]`) and its slot.
 */
export function gatherFacts(
  paths: readonly SourcedPath[],
  frame: Frame,
  item: { readonly slot: number; readonly path: string } | undefined,
  macroSlots: number,
): Facts {
  const { slots } = frame;
  const sink: Sink = { frame, reads: [], absent: [] };
  for (const path of paths) {
    const called = item?.slot === path.slot ? item.path : path.variable;
    if (path.fields !== undefined) followFields(path, path.fields, slots[path.slot], called, sink);
    else {
      frame.turns = turnsPerRule;
      slots.fill(undefined, macroSlots);
      follow(path, 0, slots[path.slot], called, sink);
    }
  }
  return sink;
}

/** Follows a path as most are: field after field, through no list. */
function followFields(
  path: SourcedPath,
  fields: readonly NamedField[],
  start: unknown,
  called: string,
  sink: Sink,
): void {
  let value = start;
  let upTo = '';
  for (const field of fields) {
    if (value === undefined || value === null) break;
    value = isRecord(value) ? value[field.name] : undefined;
    upTo = field.upTo;
  }
  note(path, value, called + upTo, sink);
}

function follow(path: SourcedPath, at: number, value: unknown, called: string, sink: Sink): void {
  const step = path.steps[at];
  if (step === undefined || value === undefined || value === null) {
    note(path, value, called, sink);
  } else if (step.kind === 'field') {
    follow(path, at + 1, isRecord(value) ? value[step.name] : undefined, `${called}.${step.name}`, sink);
  } else if (Array.isArray(value)) {
    if (step.kind === 'index') {
      follow(path, at + 1, value[step.index], `${called}[${step.index}]`, sink);
    } else followEvery(path, at, step, value, called, sink);
  }
}

/** Notes the value at the end of a path, or where the path broke off. */
function note(
  { guarded, through, fields, again, sources }: SourcedPath,
  value: unknown,
  called: string,
  sink: Sink,
): void {
  if (value === undefined || value === null) {
    if (!guarded && sink.absent.length < mostAbsent && !sink.absent.includes(called))
      sink.absent.push(called);
  } else if (!through && sink.reads.length < mostReads) {
    // Two spellings may lead to the same fact, such as `goods[0].hs` and `goods[].hs`; it is shown once.
    const mayRepeat = again || fields === undefined;
    if (mayRepeat && sink.reads.some((read) => read.path === called)) return;
    const shown = shownValue(value);
    if (shown === undefined) return;
    sink.reads.push(
      sources === undefined ? { path: called, value: shown } : { path: called, value: shown, sources },
    );
  }
}

function followEvery(
  path: SourcedPath,
  at: number,
  { through }: EveryStep,
  items: readonly unknown[],
  called: string,
  sink: Sink,
): void {
  const { frame } = sink;
  const hold = (item: unknown): void => {
    for (const { slot } of through) frame.slots[slot] = item;
  };
  const shows = items.flatMap((item, index) => {
    hold(item);
    return through.every(({ only }) => only === undefined || holds(only, frame)) ? [index] : [];
  });
  const indices = shows.length > 0 ? shows : [...items.keys()];
  for (const index of indices.slice(0, mostItems)) {
    hold(items[index]);
    follow(path, at + 1, items[index], `${called}[${index}]`, sink);
  }
}

/** An error here was already reported by the evaluation; here it only means that there is nothing to show. */
function holds(only: (frame: Frame) => boolean | undefined, frame: Frame): boolean {
  try {
    return only(frame) === true;
  } catch {
    return false;
  }
}

function shownValue(value: unknown): Read['value'] | undefined {
  if (typeof value === 'string') return shortened(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return undefined;
  const scalars = value.slice(0, mostItems).flatMap((item) => {
    const shown = shownValue(item);
    return shown === undefined || typeof shown === 'object' ? [] : [shown];
  });
  if (scalars.length < Math.min(value.length, mostItems)) return countOf(value.length);
  return value.length > mostItems ? [...scalars, `… ${countOf(value.length)} in all`] : scalars;
}

function countOf(items: number): string {
  return items === 1 ? '1 item' : `${items} items`;
}
