import { dayMs, Random } from '@hammerhead/primitives';
import { type Pace, paceOf, planOf } from '../src/index.js';
import {
  type Cargo,
  type Choose,
  mostly,
  periodsAt,
  portsOfWorld,
  tierFirst,
  trafficAt,
  work,
} from './world.js';

const begins = Date.parse('2026-03-02T00:00:00Z');
const historyDays = 28;
const raceDays = 28;

/** Takes up what stands first in the plan, made anew each time, of what waits at the port. */
const stoppableFirst =
  (pace: Pace): Choose =>
  (waiting, now) => {
    const [first] = planOf(waiting, pace, now);
    return waiting.find(({ id }) => id === first);
  };

/** How many of tiers 1 and 2 were held before lading. */
export interface Held {
  readonly urgent: number;
  readonly first: number;
  readonly planted: number;
}

const heldOf = (cargo: readonly Cargo[], from: number): Held => {
  const planted = cargo.filter(({ tier, askedAt }) => tier <= 2 && askedAt >= from);
  const held = planted.filter(({ answeredAt }) => answeredAt !== null);
  return {
    urgent: held.length,
    first: held.filter(({ tier }) => tier === 1).length,
    planted: planted.length,
  };
};

/** Four weeks of the same traffic, worked through in each of two orders, at the pace of the four weeks before. */
export function race(seed: number, load = 1): { readonly tier: Held; readonly stoppable: Held } {
  const random = new Random(seed);
  const history: Cargo[] = [];
  for (const port of portsOfWorld) {
    const traffic = trafficAt(random, port, begins, historyDays, load);
    work(traffic, mostly(tierFirst, random));
    history.push(...traffic.cargo);
  }
  const from = begins + historyDays * dayMs;
  const pace = paceOf(periodsAt(history, from), from);
  const traffics = portsOfWorld.map((port) => trafficAt(random, port, from, raceDays, load));
  const run = (choose: Choose): Held => {
    const cargo = traffics.flatMap((traffic) => {
      const fresh = { ...traffic, cargo: traffic.cargo.map((one) => ({ ...one })) };
      work(fresh, choose);
      return fresh.cargo;
    });
    return heldOf(cargo, from);
  };
  return { tier: run(tierFirst), stoppable: run(stoppableFirst(pace)) };
}
