import { dayMs, Random } from '@hammerhead/primitives';
import { forecast, type Forecast, paceOf } from '../src/index.js';
import {
  type Cargo,
  mostly,
  periodsAt,
  portsOfWorld,
  tierFirst,
  trafficAt,
  waitingAt,
  work,
} from './world.js';

const historyDays = 56;
const begins = Date.parse('2026-03-02T00:00:00Z');

/** Runs a generator to its end. */
export function finish<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

export interface Week {
  readonly said: Forecast;
  /** How many of those that waited were laden unanswered within the week, and of all. */
  readonly waiting: number;
  readonly all: number;
  readonly byPort: ReadonlyMap<string, number>;
  readonly cargo: readonly Cargo[];
}

/** Eight weeks of history, a forecast, and what became of the ninth week. */
export function simulatedWeek(seed: number): Week {
  const random = new Random(seed);
  // Forecasts are made at any hour of any day.
  const asOf = begins + historyDays * dayMs + random.below(7 * 24) * 3_600_000;
  const load = 0.8 + 0.5 * random.next();
  const cargo = portsOfWorld.flatMap((port) => {
    const traffic = trafficAt(random, port, begins, historyDays + 15, load);
    work(traffic, mostly(tierFirst, random));
    return traffic.cargo;
  });
  const within = 7 * dayMs;
  const said = finish(
    forecast({
      waiting: waitingAt(cargo, asOf),
      pace: paceOf(periodsAt(cargo, asOf), asOf),
      asOf,
      within,
      seed,
    }),
  );
  const missed = cargo.filter(
    ({ answeredAt, stoppableUntil }) =>
      answeredAt === null && stoppableUntil > asOf && stoppableUntil <= asOf + within,
  );
  const waited = missed.filter(({ askedAt }) => askedAt <= asOf);
  return {
    said,
    waiting: waited.length,
    all: missed.length,
    byPort: new Map(portsOfWorld.map(({ port }) => [port, missed.filter((one) => one.port === port).length])),
    cargo,
  };
}

export const holds = (
  estimate: { readonly low: number; readonly high: number } | null,
  truth: number,
): boolean => estimate !== null && estimate.low <= truth && truth <= estimate.high;
