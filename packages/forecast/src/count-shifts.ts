import type { CountedShift } from './capacity.js';
import type { Period } from './period.js';
import { shiftMs, shiftsADay } from './shift.js';

/**
 * Counts what each shift answered before it was laden, and whether there was more to do: whether something that had come
 * by its middle was left, at its end or when it was laden.
 * @param from when the first shift begins
 * @param shifts their number
 */
export function countShifts(
  periods: readonly Period[],
  from: number,
  shifts: number,
): readonly CountedShift[] {
  const answers = new Array<number>(shifts).fill(0);
  // Where what was left begins and ends; the running sum is how much was left in each shift.
  const left = new Array<number>(shifts + 1).fill(0);
  const shiftOf = (instant: number): number => Math.floor((instant - from) / shiftMs);
  const add = (counts: number[], at: number, by: number): void => {
    counts[at] = (counts[at] ?? 0) + by;
  };
  const within = (shift: number): number => Math.min(Math.max(shift, 0), shifts);
  for (const { askedAt, stoppableUntil, endedAt, answered } of periods) {
    const inTime = endedAt !== null && endedAt < stoppableUntil;
    const begins = within(Math.ceil((askedAt - from) / shiftMs - 0.5));
    const ends = within(inTime ? shiftOf(endedAt) : shiftOf(stoppableUntil) + 1);
    if (inTime && answered && shiftOf(endedAt) >= 0 && shiftOf(endedAt) < shifts)
      add(answers, shiftOf(endedAt), 1);
    if (ends <= begins) continue;
    add(left, begins, 1);
    add(left, ends, -1);
  }
  let waiting = 0;
  return answers.map((count, n) => {
    waiting += left[n] ?? 0;
    const middle = new Date(from + (n + 0.5) * shiftMs).getUTCDay();
    return {
      answers: count,
      busy: waiting > 0,
      kind: `${n % shiftsADay} ${middle === 0 || middle === 6 ? 'weekend' : 'weekday'}`,
    };
  });
}
