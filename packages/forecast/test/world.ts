import { dayMs, type Random } from '@hammerhead/primitives';
import type { Period, Waiting } from '../src/index.js';

const hourMs = 3_600_000;

/**
 * A world to forecast: ports with people in shifts, who come in fewer at night and on weekends, are absent for days at a
 * time, and do not always take what stands first; and cargo that comes in bursts. It shares no code with the forecast,
 * and draws from other distributions than the past days that the forecast repeats.
 */
export interface PortOfWorld {
  readonly port: string;
  /** Answers an hour by day, evening and night, on a weekday. */
  readonly perHour: readonly [number, number, number];
  readonly weekend: number;
  /** Referrals a day, on average. */
  readonly arrivals: number;
  /** The share that flies, and so leaves soon. */
  readonly air: number;
}

export const portsOfWorld: readonly PortOfWorld[] = [
  { port: 'USMIA', perHour: [4, 2, 0.5], weekend: 0.5, arrivals: 48, air: 0.6 },
  { port: 'USPEF', perHour: [2, 1, 0], weekend: 0.25, arrivals: 20, air: 0 },
  { port: 'USJFK', perHour: [1.6, 1, 0.6], weekend: 0.7, arrivals: 26, air: 0.9 },
  { port: 'USSAV', perHour: [1, 0.5, 0], weekend: 0.5, arrivals: 7, air: 0 },
];

/** A referral of the world; `queuedAt` and so on in milliseconds since 1970. */
export interface Cargo extends Waiting {
  readonly askedAt: number;
  readonly tier: number;
  answeredAt: number | null;
}

/** Marsaglia and Tsang 2000, for a shape of 1 or more; its mean is 1. */
export function gamma(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
    const v = (1 + c * normal) ** 3;
    if (v > 0 && Math.log(1 - random.next()) < normal ** 2 / 2 + d - d * v + d * Math.log(v))
      return (d * v) / shape;
  }
}

function poisson(random: Random, mean: number): number {
  let left = mean + Math.log(1 - random.next());
  let count = 0;
  for (; left > 0; count += 1) left += Math.log(1 - random.next());
  return count;
}

/** Chooses whom a free officer takes up next; undefined where nobody waits. */
export type Choose = (waiting: readonly Cargo[], now: number, port: string) => Cargo | undefined;

/** The first by tier, and within it by time before lading. */
export const tierFirst: Choose = (waiting) =>
  waiting.reduce<Cargo | undefined>(
    (best, one) =>
      best === undefined ||
      one.tier < best.tier ||
      (one.tier === best.tier && one.stoppableUntil < best.stoppableUntil)
        ? one
        : best,
    undefined,
  );

/** People who take something else than the first one of ten times. */
export const mostly =
  (choose: Choose, random: Random): Choose =>
  (waiting, now, port) =>
    waiting.length > 0 && random.chance(0.1) ? random.pick(waiting) : choose(waiting, now, port);

/** What comes and when officers are free, for one port: the same whatever they choose. */
interface Traffic {
  readonly cargo: readonly Cargo[];
  readonly free: readonly number[];
}

export function trafficAt(
  random: Random,
  { port, perHour, weekend, arrivals, air }: PortOfWorld,
  from: number,
  days: number,
  load = 1,
): Traffic {
  const cargo: Cargo[] = [];
  const free: number[] = [];
  // People who are absent stay away for days: the day's pace follows the day before.
  let presence = 1;
  for (let day = 0; day < days; day += 1) {
    const begins = from + day * dayMs;
    const weekday = new Date(begins).getUTCDay();
    const off = weekday === 0 || weekday === 6;
    presence = Math.max(0.3, 0.5 * presence + 0.5 * gamma(random, 8));
    const burst = gamma(random, 6) * (off ? 0.6 : 1.15);
    for (let hour = 0; hour < 24; hour += 1) {
      const shift = hour >= 6 && hour < 14 ? 0 : hour >= 14 && hour < 22 ? 1 : 2;
      const rate = perHour[shift] * presence * (off ? weekend : 1);
      const at = begins + hour * hourMs;
      for (let n = poisson(random, rate); n > 0; n -= 1) free.push(at + random.next() * hourMs);
      const coming = ((arrivals * load) / 24) * burst * (shift === 2 ? 0.5 : 1.25);
      for (let n = poisson(random, coming); n > 0; n -= 1) {
        const askedAt = at + random.next() * hourMs;
        const draw = random.next();
        const tier = draw < 0.08 ? 1 : draw < 0.24 ? 2 : draw < 0.55 ? 3 : 4;
        const lead = random.chance(air) ? random.within([1, 12]) : random.within([6, 72]);
        const id = `${port}-${cargo.length}`;
        cargo.push({ id, port, tier, askedAt, stoppableUntil: askedAt + lead * hourMs, answeredAt: null });
      }
    }
  }
  return { cargo: cargo.sort((a, b) => a.askedAt - b.askedAt), free: free.sort((a, b) => a - b) };
}

/** Lets people work until the end of the traffic; answers are noted in the cargo. */
export function work({ cargo, free }: Traffic, choose: Choose): void {
  let waiting: Cargo[] = [];
  let next = 0;
  for (const now of free) {
    for (let one = cargo[next]; one !== undefined && one.askedAt <= now; one = cargo[next]) {
      waiting.push(one);
      next += 1;
    }
    waiting = waiting.filter(({ stoppableUntil }) => stoppableUntil > now);
    const chosen = choose(waiting, now, waiting[0]?.port ?? '');
    if (chosen === undefined) continue;
    chosen.answeredAt = now;
    waiting = waiting.filter((one) => one !== chosen);
  }
}

/** What the record had at `asOf`. */
export const periodsAt = (cargo: readonly Cargo[], asOf: number): readonly Period[] =>
  cargo
    .filter(({ askedAt }) => askedAt <= asOf)
    .map(({ port, tier, askedAt, stoppableUntil, answeredAt }) => {
      const endedAt = answeredAt !== null && answeredAt <= asOf ? answeredAt : null;
      return { port, tier, askedAt, stoppableUntil, endedAt, answered: endedAt !== null };
    });

export const waitingAt = (cargo: readonly Cargo[], asOf: number): readonly Waiting[] =>
  cargo.filter(
    ({ askedAt, stoppableUntil, answeredAt }) =>
      askedAt <= asOf && stoppableUntil > asOf && (answeredAt === null || answeredAt > asOf),
  );
