import { dayMs } from '@hammerhead/primitives';
import type { PortPace } from './pace.js';
import { shiftMs, shiftsADay } from './shift.js';

/** Of a port of which too little is known: one answer an hour, until it is known better. */
const assumedPerShift = 6;
/** The part of the mean pace that is promised: the rest is for what comes meanwhile, and for bad days. */
const promised = 0.5;
/** The weeks for which slots are made; what is laden later is taken as laden then. */
const weeksAhead = 4;

/**
 * When a port can be expected to answer: an instant for each answer, the first one now, by the mean of each shift of the
 * week.
 * @param most as many as there are referrals
 */
export function slotsOf(pace: PortPace | undefined, asOf: number, most: number): readonly number[] {
  const known = pace !== undefined && pace.unknown === null;
  const slots: number[] = [];
  let answers = 0;
  for (let day = 0; day < 7 * weeksAhead && slots.length < most; day += 1)
    for (let shift = 0; shift < shiftsADay; shift += 1) {
      const mean = known ? (pace.meanWeek[day % 7]?.[shift] ?? 0) * promised : assumedPerShift;
      const begins = asOf + day * dayMs + shift * shiftMs;
      for (let next = slots.length; next < answers + mean && slots.length < most; next += 1)
        slots.push(begins + ((next - answers) / mean) * shiftMs);
      answers += mean;
    }
  return slots;
}
