import { partitionPoint } from '@hammerhead/primitives';
import type { Waiting } from './period.js';

/** Which of those that wait at a port can be answered before they are laden. */
export interface Fitting {
  /** The ids of those that can. */
  readonly fits: ReadonlySet<string>;
  /** Whether one that cannot would fit in the place of one of these, of those that can. */
  readonly isKeptOutBy: (one: Waiting, others: (other: Waiting) => boolean) => boolean;
}

/**
 * Jobs of one unit with deadlines, a scheduling matroid (Lawler 1976). Each in turn gets the latest slot that is free
 * before it is laden, and does not fit where there is none; so the most urgent tier has the most that fit, beside it the
 * next one, and so on, whatever one tier weighs against another.
 * @param waiting by urgency
 * @param slots instants at which one can be answered, in their order
 */
export function fitting(waiting: readonly Waiting[], slots: readonly number[]): Fitting {
  const reachOf = ({ stoppableUntil }: Waiting): number =>
    partitionPoint(slots.length, (n) => (slots[n] ?? 0) < stoppableUntil);
  // For each slot, counted from 1, one that is not later and may be free: a union-find; 0 is none.
  const free = Array.from({ length: slots.length + 1 }, (_, n) => n);
  const freeUpTo = (slot: number): number => {
    let at = slot;
    for (let next = free[at] ?? 0; next !== at; next = free[at] ?? 0) {
      free[at] = free[next] ?? 0;
      at = next;
    }
    return at;
  };
  const fits = new Set<string>();
  const byReach: Waiting[][] = slots.map(() => []);
  for (const one of waiting) {
    const reach = reachOf(one);
    const slot = freeUpTo(reach);
    if (slot === 0) continue;
    free[slot] = slot - 1;
    fits.add(one.id);
    byReach[reach - 1]?.push(one);
  }
  return {
    fits,
    // Its circuit: those that fill the slots up to the first one from its own on before which all are taken.
    isKeptOutBy: (one, others) => {
      const reach = reachOf(one);
      if (reach === 0) return false;
      let filled = 0;
      let found = false;
      for (let slot = 1; slot <= slots.length; slot += 1) {
        const own = byReach[slot - 1] ?? [];
        filled += own.length;
        found ||= own.some(others);
        if (slot >= reach && filled === slot) return found;
      }
      return false;
    },
  };
}
