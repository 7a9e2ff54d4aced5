import { dayMs, type Random } from '@hammerhead/primitives';
import type { PastDay } from './pace.js';
import { urgencyOf } from './period.js';
import { shiftMs } from './shift.js';
import { roundedByLot } from './spread.js';
import { type Queued, TierQueue } from './tier-queue.js';

/** A referral of a simulated port; `index` is its place among those that wait now, null for one that comes later. */
export interface Simulated extends Queued {
  readonly index: number | null;
}

/** How one path differs from the days that it repeats, and who hears what happens in it. */
export interface Play {
  readonly capacityTimes: number;
  readonly arrivalsTimes: number;
  /** Draws how a day differs from the one that it repeats. */
  readonly drawDay: () => number;
  /** Gets each that is answered before it is laden. */
  readonly onTaken: (one: Simulated) => void;
  /** Gets each that comes. */
  readonly onArrived: (one: Simulated) => void;
}

/**
 * Lets a port work through its queue on days that went as past ones did. People take the most urgent first.
 * @param waiting by urgency and time
 * @param days one for each coming day, from `asOf` on
 */
export function workThrough(
  waiting: readonly Simulated[],
  days: readonly PastDay[],
  asOf: number,
  random: Random,
  { capacityTimes, arrivalsTimes, drawDay, onTaken, onArrived }: Play,
): void {
  const queue = new TierQueue(waiting);
  days.forEach(({ shifts, arrivals }, day) => {
    const begins = asOf + day * dayMs;
    let next = 0;
    const arriveUntil = (instant: number): void => {
      for (let one = arrivals[next]; one !== undefined && begins + one.at <= instant; one = arrivals[next]) {
        next += 1;
        const came = {
          index: null,
          urgency: urgencyOf(one),
          stoppableUntil: begins + one.at + one.lead,
        };
        for (let times = roundedByLot(random, arrivalsTimes); times > 0; times -= 1) {
          onArrived(came);
          queue.add(came);
        }
      }
    };
    const today = capacityTimes * drawDay();
    shifts.forEach((capacities, shift) => {
      const capacity = roundedByLot(random, random.pick(capacities) * today);
      for (let answer = 0; answer < capacity; answer += 1) {
        const now = begins + (shift + (answer + random.next()) / capacity) * shiftMs;
        arriveUntil(now);
        const taken = queue.take(now);
        if (taken !== undefined) onTaken(taken);
      }
    });
    arriveUntil(begins + dayMs);
  });
}
