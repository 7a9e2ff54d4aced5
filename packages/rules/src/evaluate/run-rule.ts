import { type Frame, turnsPerRule } from '../compile/code.js';
import { tooOldFor } from './too-old.js';
import type { PerItem } from '../load/draft.js';
import type { CompiledRule } from '../load/rule-set.js';
import { type Answer, failed, miss, unknown } from './answer.js';

/** An item that hit, failed or was unknown. */
export interface ItemAnswer {
  readonly index: number;
  readonly item: unknown;
  readonly answer: Answer;
}

/** The verdict of a rule on a shipment, before other rules have their effect on it. Points are before adjustment. */
export interface Verdict extends Omit<Answer, 'outcome'> {
  readonly outcome: Answer['outcome'] | 'stale';
  /** What was too old, where the rule is stale. */
  readonly tooOld?: readonly string[];
  /** Present only for a rule with `each`, and only when it did not simply miss. */
  readonly items?: ItemAnswers;
}

export interface ItemAnswers {
  readonly hit: number;
  readonly unknown: number;
  readonly failed: number;
  /** The answers to be shown: the hits that count, else the first that failed or was unknown. */
  readonly shown: readonly ItemAnswer[];
}

const mostShown = 10;

/**
 * Runs a rule once, or once for each item of its list. An absent list makes the rule unknown; a list that cannot be
 * read makes it failed.
 */
export function runRule(rule: CompiledRule, frame: Frame): Verdict {
  const verdict = askRule(rule, frame);
  if (rule.ages.length === 0 || verdict.outcome === 'hit' || verdict.outcome === 'failed') return verdict;
  const tooOld = tooOldFor(rule.ages, frame);
  return tooOld.length === 0 ? verdict : { ...verdict, outcome: 'stale', points: 0, tooOld };
}

function askRule(rule: CompiledRule, frame: Frame): Verdict {
  frame.turns = turnsPerRule;
  const { each } = rule;
  if (each === undefined) return rule.ask(frame);
  try {
    const items = each.list(frame);
    return items === undefined ? unknown : askEach(items, rule, each.slot, frame);
  } catch (cause) {
    return failed(cause);
  }
}

/** Most items of most shipments simply miss, so nothing is allocated until one does not. */
function askEach(items: readonly unknown[], rule: CompiledRule, slot: number, frame: Frame): Verdict {
  let missed: Answer | undefined;
  for (let index = 0; index < items.length; index += 1) {
    frame.slots[slot] = items[index];
    const answer = rule.ask(frame);
    if (answer.outcome !== 'miss') return askRest(items, rule, frame, { index, slot, answer });
    missed ??= answer;
  }
  return missed ?? miss;
}

/** Continues from the first item that did not miss. */
function askRest(
  items: readonly unknown[],
  { ask, perItem }: CompiledRule,
  frame: Frame,
  first: { readonly index: number; readonly slot: number; readonly answer: Answer },
): Verdict {
  const hits: ItemAnswer[] = [];
  const others = { failed: 0, unknown: 0 };
  let firstFailed: ItemAnswer | undefined;
  let firstUnknown: ItemAnswer | undefined;
  for (let index = first.index; index < items.length; index += 1) {
    const item = items[index];
    frame.slots[first.slot] = item;
    const answer = index === first.index ? first.answer : ask(frame);
    if (answer.outcome === 'hit') hits.push({ index, item, answer });
    else if (answer.outcome !== 'miss') {
      others[answer.outcome] += 1;
      if (answer.outcome === 'failed') firstFailed ??= { index, item, answer };
      else firstUnknown ??= { index, item, answer };
    }
  }
  if (hits.length > 0) return counted(hits, perItem, others);
  const undecided = firstFailed ?? firstUnknown;
  return undecided === undefined
    ? miss
    : { ...undecided.answer, items: { hit: 0, ...others, shown: [undecided] } };
}

/**
 * Combines the hits. `max` counts the item with most points, the first of equals; `sum` all of them; `once` the first.
 * The floor is the most urgent of any item that hit.
 */
function counted(
  hits: readonly ItemAnswer[],
  perItem: PerItem,
  others: { readonly failed: number; readonly unknown: number },
): Verdict {
  let best = hits[0];
  let sum = 0;
  let floor: number | undefined;
  for (const hit of hits) {
    const { points } = hit.answer;
    sum += points;
    if (best === undefined || (perItem === 'max' && points > best.answer.points)) best = hit;
    const asked = hit.answer.floor;
    if (asked !== undefined && (floor === undefined || asked < floor)) floor = asked;
  }
  const shown = perItem === 'max' && best !== undefined ? [best] : hits.slice(0, mostShown);
  return {
    outcome: 'hit',
    points: perItem === 'sum' ? sum : (best?.answer.points ?? 0),
    floor,
    band: perItem === 'sum' ? undefined : best?.answer.band,
    error: undefined,
    items: { hit: hits.length, failed: others.failed, unknown: others.unknown, shown },
  };
}
