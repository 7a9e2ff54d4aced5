import { dayMs } from '@hammerhead/primitives';
import { settleCapacity } from './capacity.js';
import { countShifts } from './count-shifts.js';
import { groupedBy } from './grouped-by.js';
import type { Period } from './period.js';
import { shiftsADay } from './shift.js';
import { meanOf, sumsOf, variationOf } from './spread.js';

/** Something that came into the queue on a past day. */
export interface Arrival {
  /** Milliseconds from the beginning of its day. */
  readonly at: number;
  readonly tier: number | null;
  /** Milliseconds from when it came until it was laden. */
  readonly lead: number;
}

/** What one port had on a past day. */
export interface PastDay {
  /** For each shift what it could have answered in time: one of these is drawn. */
  readonly shifts: readonly (readonly number[])[];
  /** The first to come first. */
  readonly arrivals: readonly Arrival[];
}

/** Why nothing can be said of a port. */
export type Unknown = 'too_few_days' | 'too_few_answers';

export interface PortPace {
  readonly unknown: Unknown | null;
  /** Days back from the time at which the pace was taken, the last one first; whole weeks. */
  readonly days: readonly PastDay[];
  /** Mean answers of each shift of the coming week, by day. */
  readonly meanWeek: readonly (readonly number[])[];
  /** How much weeks differ in what can be answered, and in what comes; and days beside the same day of other weeks. */
  readonly varies: { readonly capacity: number; readonly arrivals: number; readonly days: number };
  /** Answers before lading, in all these weeks. */
  readonly answers: number;
  /** Answers before lading, a day. */
  readonly answersPerDay: number;
  readonly arrivalsPerDay: number;
}

export interface Pace {
  /** The time at which it was taken: its days end here. Milliseconds since 1970. */
  readonly at: number;
  /** Since when there is a record of what people were asked; `at` where there is none. */
  readonly since: number;
  readonly weeks: number;
  readonly ports: ReadonlyMap<string, PortPace>;
}

/** The weeks that are looked back upon: staffing of longer ago says little of today's. */
export const weeksBack = 8;
/** Fewer tell nothing of how the same day differs. */
export const fewestWeeks = 2;
export const fewestAnswers = 20;
const week = 7;

/**
 * The pace of each port in the whole weeks before `at`: what came, and how much was answered before it was laden, shift
 * by shift.
 * @param periods those that ended in these weeks, or wait still
 */
export function paceOf(periods: readonly Period[], at: number): Pace {
  const first = periods.reduce((least, { askedAt }) => Math.min(least, askedAt), at);
  const weeks = Math.min(weeksBack, Math.floor((at - first) / dayMs / week));
  return {
    at,
    since: first,
    weeks,
    ports: new Map(
      [...groupedBy(periods, ({ port }) => port)].map(([port, own]) => [
        port,
        paceAt(own, at - weeks * week * dayMs, weeks * week),
      ]),
    ),
  };
}

function paceAt(periods: readonly Period[], from: number, days: number): PortPace {
  const counted = countShifts(periods, from, days * shiftsADay);
  const shifts = settleCapacity(counted);
  const means = shifts.map(meanOf);
  const arrivals = arrivalsOf(periods, from, days);
  const came = arrivals.map(({ length }) => length);
  const answers = counted.reduce((sum, { answers }) => sum + answers, 0);
  return {
    unknown: days < fewestWeeks * week ? 'too_few_days' : answers < fewestAnswers ? 'too_few_answers' : null,
    days: arrivals
      .map((day, n) => ({ shifts: shifts.slice(n * shiftsADay, (n + 1) * shiftsADay), arrivals: day }))
      .reverse(),
    // The day that comes after whole weeks is the same day as the first one of them.
    meanWeek: Array.from({ length: week }, (_, day) =>
      Array.from({ length: shiftsADay }, (_one, shift) =>
        meanOf(means.filter((_mean, n) => n % (week * shiftsADay) === day * shiftsADay + shift)),
      ),
    ),
    varies: {
      capacity: variationOf(sumsOf(means, week * shiftsADay)),
      arrivals: variationOf(sumsOf(came, week)),
      days: variationOf(besideOthers(sumsOf(means, shiftsADay))),
    },
    answers,
    answersPerDay: answers / Math.max(1, days),
    arrivalsPerDay: meanOf(came),
  };
}

/** What came on each day, the first to come first. */
function arrivalsOf(periods: readonly Period[], from: number, days: number): readonly (readonly Arrival[])[] {
  const arrivals: Arrival[][] = Array.from({ length: days }, () => []);
  for (const { askedAt, tier, stoppableUntil } of periods) {
    const day = Math.floor((askedAt - from) / dayMs);
    arrivals[day]?.push({ at: askedAt - from - day * dayMs, tier, lead: stoppableUntil - askedAt });
  }
  for (const day of arrivals) day.sort((a, b) => a.at - b.at);
  return arrivals;
}

/** Each day beside the mean of its day of the week; without days on which nobody ever works. */
function besideOthers(days: readonly number[]): readonly number[] {
  const means = Array.from({ length: week }, (_, day) => meanOf(days.filter((_one, n) => n % week === day)));
  return days.flatMap((total, n) => {
    const mean = means[n % week] ?? 0;
    return mean === 0 ? [] : [total / mean];
  });
}
