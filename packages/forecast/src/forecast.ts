import { dayMs, Random } from '@hammerhead/primitives';
import { groupedBy } from './grouped-by.js';
import { drawWeeks } from './week-draw.js';
import { type Estimate, estimateOf } from './interval.js';
import { fewestWeeks, type Pace, type PortPace, type Unknown } from './pace.js';
import { byTierAndTime, urgencyOf, type Waiting } from './period.js';
import { drawSpread } from './spread.js';
import { type Simulated, workThrough } from './port-path.js';

/** How many will be laden before people answer. */
export interface Missed {
  /** Of those that wait now and are laden within the time asked for. */
  readonly waiting: number;
  /** Of these: null where it is unknown. */
  readonly missed: Estimate | null;
  /** Of those and of what is still to come, laden within the time asked for; null where it is unknown. */
  readonly withArrivals: Estimate | null;
}

export interface PortForecast extends Missed {
  /** UN/LOCODE. */
  readonly port: string;
  readonly unknown: Unknown | null;
  readonly byTier: readonly (Missed & { readonly tier: number | null })[];
}

export interface Forecast {
  readonly ports: readonly PortForecast[];
  /**
   * All ports together, which have good and bad days together in one week: whatever waits, known or not. What is missed is
   * that of the ports of which something is known.
   */
  readonly all: Missed;
  /** By id: the chance that it is laden first; none for one of which nothing is known, or that is laden later. */
  readonly chances: ReadonlyMap<string, number>;
}

/** The longest time that is looked ahead, in days: past weeks are repeated day by day. */
export const furthestDays = 7;

/** The tiers of a port, each with how many were missed in each path. */
type Outcomes = Map<number | null, { readonly waiting: Float64Array; readonly all: Float64Array }>;

/**
 * Says how many of those that wait will be laden before people answer, at the pace of the last weeks: the future is
 * played many times, each day as the same day of one of the last weeks, with what came then and what was answered then.
 * It yields after each time.
 * @param waiting those that can still be stopped
 * @param asOf milliseconds since 1970
 * @param within milliseconds from `asOf` on, at most {@link furthestDays}
 * @param paths how often the future is played
 */
export function* forecast({
  waiting,
  pace,
  asOf,
  within,
  paths = 400,
  seed = 1,
}: {
  readonly waiting: readonly Waiting[];
  readonly pace: Pace;
  readonly asOf: number;
  readonly within: number;
  readonly paths?: number;
  readonly seed?: number;
}): Generator<void, Forecast> {
  const until = asOf + Math.min(within, furthestDays * dayMs);
  const days = Math.ceil((until - asOf) / dayMs);
  const random = new Random(seed);
  const ports = portsOf(waiting, pace, until, paths);
  for (let path = 0; path < paths; path += 1) {
    const weeks = drawWeeks(random, Math.max(1, pace.weeks), days);
    for (const port of ports) {
      if (port.pace === null) continue;
      play(port, weeks, { asOf, until, path, random });
    }
    yield;
  }
  return summed(ports, until, paths);
}

interface Port {
  readonly port: string;
  readonly unknown: Unknown | null;
  /** Null where it is unknown. */
  readonly pace: PortPace | null;
  readonly own: readonly Waiting[];
  readonly queue: readonly Simulated[];
  readonly taken: Uint32Array;
  readonly outcomes: Outcomes;
}

function portsOf(waiting: readonly Waiting[], pace: Pace, until: number, paths: number): readonly Port[] {
  const byPort = groupedBy(waiting, ({ port }) => port);
  return [...new Set([...byPort.keys(), ...pace.ports.keys()])].sort().map((port) => {
    const own = (byPort.get(port) ?? []).toSorted(byTierAndTime);
    const known = pace.ports.get(port);
    const unknown =
      known === undefined ? (pace.weeks < fewestWeeks ? 'too_few_days' : 'too_few_answers') : known.unknown;
    const tiers = new Set(own.filter((one) => one.stoppableUntil <= until).map(({ tier }) => tier));
    for (const day of unknown === null ? (known?.days ?? []) : [])
      for (const { tier } of day.arrivals) tiers.add(tier);
    return {
      port,
      unknown,
      pace: unknown === null && known !== undefined ? known : null,
      own,
      queue: own.map((one, index) => ({
        index,
        urgency: urgencyOf(one),
        stoppableUntil: one.stoppableUntil,
      })),
      taken: new Uint32Array(own.length),
      outcomes: new Map(
        [...tiers]
          .sort((a, b) => urgencyOf({ tier: a }) - urgencyOf({ tier: b }))
          .map((tier) => [tier, { waiting: new Float64Array(paths), all: new Float64Array(paths) }]),
      ),
    };
  });
}

/** Plays one path of a port, and notes what was missed in it. */
function play(
  { pace, queue, taken, outcomes }: Port,
  weeks: readonly number[],
  { asOf, until, path, random }: { asOf: number; until: number; path: number; random: Random },
): void {
  if (pace === null) return;
  const tierOf = new Map([...outcomes.keys()].map((tier) => [urgencyOf({ tier }), tier]));
  const count = ({ urgency, stoppableUntil, index }: Simulated, by: number): void => {
    if (stoppableUntil > until) return;
    const outcome = outcomes.get(tierOf.get(urgency) ?? null);
    if (outcome === undefined) return;
    outcome.all[path] = (outcome.all[path] ?? 0) + by;
    if (index !== null) outcome.waiting[path] = (outcome.waiting[path] ?? 0) + by;
  };
  for (const one of queue) count(one, 1);
  const spread = (varies: number): number => drawSpread(random, varies, pace.days.length / 7);
  const days = weeks.flatMap((week, day) => pace.days[week * 7 + 6 - day] ?? []);
  workThrough(queue, days, asOf, random, {
    capacityTimes: spread(pace.varies.capacity),
    arrivalsTimes: spread(pace.varies.arrivals),
    drawDay: () => spread(pace.varies.days),
    onTaken: (one) => {
      count(one, -1);
      if (one.index !== null) taken[one.index] = (taken[one.index] ?? 0) + 1;
    },
    onArrived: (one) => count(one, 1),
  });
}

function summed(ports: readonly Port[], until: number, paths: number): Forecast {
  const dueIn = (own: readonly Waiting[]): readonly Waiting[] =>
    own.filter(({ stoppableUntil }) => stoppableUntil <= until);
  const chances = new Map<string, number>();
  for (const { pace, own, taken } of ports)
    own.forEach(({ id, stoppableUntil }, index) => {
      if (pace !== null && stoppableUntil <= until) chances.set(id, 1 - (taken[index] ?? 0) / paths);
    });
  const missed = (own: readonly Waiting[], outcomes: readonly Outcomes[], known: boolean): Missed => ({
    waiting: dueIn(own).length,
    missed: known ? estimateOf(sumOf(outcomes, 'waiting', paths)) : null,
    withArrivals: known ? estimateOf(sumOf(outcomes, 'all', paths)) : null,
  });
  const known = ports.filter(({ pace }) => pace !== null);
  return {
    ports: ports.map(({ port, unknown, own, outcomes, pace }) => ({
      port,
      unknown,
      ...missed(own, [outcomes], pace !== null),
      byTier: [...outcomes].map(([tier, outcome]) => ({
        tier,
        ...missed(
          own.filter((one) => one.tier === tier),
          [new Map([[tier, outcome]])],
          pace !== null,
        ),
      })),
    })),
    all: missed(
      ports.flatMap(({ own }) => own),
      known.map(({ outcomes }) => outcomes),
      known.length > 0,
    ),
    chances,
  };
}

/** What came out in each path, over all tiers of these ports. */
function sumOf(outcomes: readonly Outcomes[], which: 'waiting' | 'all', paths: number): readonly number[] {
  const sum = new Array<number>(paths).fill(0);
  for (const tiers of outcomes)
    for (const outcome of tiers.values())
      outcome[which].forEach((missed, path) => {
        sum[path] = (sum[path] ?? 0) + missed;
      });
  return sum;
}
