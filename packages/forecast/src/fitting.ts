import { partitionPoint } from '@hammerhead/primitives';
import type { Waiting } from './period.js';

/**
 * Which of those that wait at a port can be answered before they are laden: jobs of one unit with deadlines, a scheduling
 * matroid (Lawler 1976). Each in turn gets the latest slot that is free before it is laden, and does not fit where there
 * is none; so the most urgent tier has the most that fit, beside it the next one, and so on, whatever one tier weighs
 * against another.
 * @param waiting by urgency
 * @param slots instants at which one can be answered, in their order
 * @returns the ids of those that fit
 */
export function fitting(waiting: readonly Waiting[], slots: readonly number[]): ReadonlySet<string> {
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
  for (const { id, stoppableUntil } of waiting) {
    const slot = freeUpTo(partitionPoint(slots.length, (n) => (slots[n] ?? 0) < stoppableUntil));
    if (slot === 0) continue;
    free[slot] = slot - 1;
    fits.add(id);
  }
  return fits;
}
