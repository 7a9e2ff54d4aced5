import { groupedBy } from './grouped-by.js';
import type { Pace } from './pace.js';
import { byTierAndTime, type Waiting } from './period.js';
import { fitting } from './fitting.js';
import { slotsOf } from './slots.js';

/** Tiers 1 and 2 go before all others, whatever time is left: what they are late by no lesser tier makes good. */
const isUrgent = ({ tier }: Waiting): boolean => tier !== null && tier <= 2;

/**
 * The order in which to take up what waits, so that as much as can be of tiers 1 and 2 is answered before it is laden.
 *
 * Within these two, whatever is laden sooner goes first: that answers the most of them, whatever comes and however fast
 * people are (Glover 1967: of answers in the order of time, each goes to the one that is laden first). But where the
 * pace does not reach all, a referral of tier 2 must not take the answer that one of tier 1 needs: one that would be
 * answered in time if there were no tier 1, and is not beside it, goes after the others. All lesser tiers follow, those
 * that the pace reaches first. Ports are interleaved by when each can be expected to answer.
 * @param asOf milliseconds since 1970
 * @returns the ids
 */
export function planOf(waiting: readonly Waiting[], pace: Pace, asOf: number): readonly string[] {
  const placed: Placed[] = [];
  for (const [port, own] of groupedBy(waiting, (one) => one.port)) {
    const slots = slotsOf(pace.ports.get(port), asOf, own.length);
    const sorted = own.toSorted(inOrder);
    const urgent = sorted.filter(isUrgent);
    const fit = fitting(urgent, slots);
    const fitWithoutFirst = fitting(
      urgent.filter(({ tier }) => tier !== 1),
      slots,
    );
    const lesserFit = fitting(
      sorted.filter((one) => !isUrgent(one)),
      slots.slice(urgent.length),
    );
    const rankOf = (one: Waiting): number => {
      if (isUrgent(one)) return !fit.has(one.id) && fitWithoutFirst.has(one.id) ? 1 : 0;
      return lesserFit.has(one.id) ? 2 : 3;
    };
    sorted
      .map((one) => ({ one, rank: rankOf(one) }))
      .sort((a, b) => a.rank - b.rank || sooner(a.one, b.one))
      .forEach((ranked, n) => placed.push({ ...ranked, slot: slots[n] ?? Number.POSITIVE_INFINITY }));
  }
  return placed
    .sort((a, b) => a.rank - b.rank || compare(a.slot, b.slot) || sooner(a.one, b.one))
    .map(({ one }) => one.id);
}

interface Placed {
  readonly one: Waiting;
  /** 0 and 1: tiers 1 and 2; 2: others that the pace reaches; 3: others. */
  readonly rank: number;
  /** When its port can be expected to answer it. */
  readonly slot: number;
}

/** Without a difference: two that have no end are the same. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
const inOrder = (a: Waiting, b: Waiting): number => byTierAndTime(a, b) || (a.id < b.id ? -1 : 1);
const sooner = (a: Waiting, b: Waiting): number => a.stoppableUntil - b.stoppableUntil || inOrder(a, b);
