import { type Pace, paceOf, weeksBack } from '@hammerhead/forecast';
import { dayMs, hourMs, Memo } from '@hammerhead/primitives';
import { forecasts, type PeriodRow, type Pool } from '@hammerhead/storage';

/** Times that people were asked; where there were more in eight weeks, the last ones tell the pace as well. */
const mostPeriods = 20_000;

/** The pace of the weeks before an hour, and of the exams in them. */
export interface HourlyPace {
  readonly pace: Pace;
  /** Exams begun a day, by port: mostly of cargo that is held, which was an answer already. */
  readonly examsPerDay: ReadonlyMap<string, number>;
}

/**
 * The pace of each hour, read once: all pages of a list count with the same one, in whichever process, since it follows
 * from the record as it stood when the hour began.
 */
export class PaceBook {
  readonly #pool: Pool;
  readonly #hours = new Memo<HourlyPace>(8);

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The pace up to the hour in which `asOf` lies. */
  async at(asOf: Date): Promise<HourlyPace> {
    const hour = Math.floor(asOf.getTime() / hourMs) * hourMs;
    const key = String(hour);
    const known = this.#hours.get(key);
    return known ?? this.#hours.set(key, await this.#read(hour));
  }

  async #read(hour: number): Promise<HourlyPace> {
    const rows = await forecasts.readPeriods(this.#pool, {
      from: new Date(hour - weeksBack * 7 * dayMs).toISOString(),
      to: new Date(hour).toISOString(),
      limit: mostPeriods,
    });
    const pace = paceOf(rows.map(periodOf), hour);
    const exams = await forecasts.countExams(this.#pool, {
      from: new Date(hour - pace.weeks * 7 * dayMs).toISOString(),
      to: new Date(hour).toISOString(),
    });
    const days = Math.max(1, pace.weeks * 7);
    return { pace, examsPerDay: new Map(exams.map(({ port, count }) => [port, count / days])) };
  }
}

const periodOf = ({ port, tier, askedAt, stoppableUntil, endedAt, answer }: PeriodRow) => ({
  port,
  tier,
  askedAt: askedAt.getTime(),
  stoppableUntil: stoppableUntil.getTime(),
  endedAt: endedAt?.getTime() ?? null,
  answered: answer !== null,
});
