import { byTierAndTime, type Forecast, forecast, planOf, type Waiting } from '@hammerhead/forecast';
import { dayMs, type EventLoop, inSteps, Memo } from '@hammerhead/primitives';
import type { Pool } from '@hammerhead/storage';
import { type HourlyPace, PaceBook } from './pace-book.js';
import { readWaiting } from './waiting.js';

/** What one forecast looks at. */
export interface Asked {
  /** ISO 8601. */
  readonly asOf: string;
  /** Milliseconds. */
  readonly within: number;
  /** UN/LOCODEs; null for all ports. */
  readonly ports: readonly string[] | null;
}

export interface Forecasted extends HourlyPace {
  readonly said: Forecast;
  /**
   * Those more likely missed than not, and those laden within the time of whose port too little is known: of these the
   * chance is null. The most urgent first.
   */
  readonly missed: readonly { readonly id: string; readonly chance: number | null }[];
}

/** The steps that all paths of one forecast may have together: a tenth of a second or two. */
const mostSteps = 3_000_000;
const [fewestPaths, mostPaths] = [100, 400];

/** Makes forecasts and plans, for all routes of a process. */
export class Forecaster {
  readonly #pool: Pool;
  readonly #eventLoop: EventLoop;
  readonly #paces: PaceBook;
  /** The forecasts whose pages somebody may be turning. */
  readonly #made = new Memo<Forecasted>(16);
  readonly #plans = new Memo<readonly string[]>(8);

  constructor(pool: Pool, eventLoop: EventLoop) {
    this.#pool = pool;
    this.#eventLoop = eventLoop;
    this.#paces = new PaceBook(pool);
  }

  /** The ids of those that could still be stopped at `asOf`, in the order in which to take them up: one for all pages. */
  async plan(asOf: string): Promise<readonly string[]> {
    const known = this.#plans.get(asOf);
    if (known !== undefined) return known;
    const [{ pace }, waiting] = await this.#read(asOf);
    return this.#plans.set(asOf, planOf(waiting, pace, Date.parse(asOf)));
  }

  /** The same question has the same answer, as far as the record has kept what it rests on. */
  async forecast(asked: Asked): Promise<Forecasted> {
    const key = JSON.stringify(asked);
    return this.#made.get(key) ?? this.#made.set(key, await this.make(asked));
  }

  /** A forecast that nobody turns pages of: it is not remembered. */
  async make({ asOf, within, ports }: Asked): Promise<Forecasted> {
    const [{ pace: all, examsPerDay }, every] = await this.#read(asOf);
    const isAsked = (port: string): boolean => ports === null || ports.includes(port);
    const waiting = every.filter(({ port }) => isAsked(port));
    const pace = { ...all, ports: new Map([...all.ports].filter(([port]) => isAsked(port))) };
    const daily = [...pace.ports.values()].reduce(
      (sum, port) => sum + port.arrivalsPerDay + port.answersPerDay,
      0,
    );
    const steps = waiting.length + (daily * within) / dayMs;
    const said = await inSteps(
      forecast({
        waiting,
        pace,
        asOf: Date.parse(asOf),
        within,
        paths: Math.round(Math.min(mostPaths, Math.max(fewestPaths, mostSteps / Math.max(1, steps)))),
      }),
      this.#eventLoop,
    );
    return { pace, examsPerDay, said, missed: missedOf(waiting, said, Date.parse(asOf) + within) };
  }

  async #read(asOf: string): Promise<[HourlyPace, readonly Waiting[]]> {
    return Promise.all([this.#paces.at(new Date(asOf)), readWaiting(this.#pool, asOf)]);
  }
}

function missedOf(
  waiting: readonly Waiting[],
  { ports, chances }: Forecast,
  until: number,
): Forecasted['missed'] {
  const unknown = new Set(ports.flatMap((one) => (one.unknown === null ? [] : [one.port])));
  return waiting.toSorted(byTierAndTime).flatMap(({ id, port, stoppableUntil }): Forecasted['missed'] => {
    if (unknown.has(port)) return stoppableUntil <= until ? [{ id, chance: null }] : [];
    const chance = chances.get(id) ?? 0;
    return chance > 0.5 ? [{ id, chance }] : [];
  });
}
