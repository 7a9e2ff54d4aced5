import { compare, type Compared } from './statistics.js';

/** What is measured: one request whose answer was read whole. */
export type Probe = () => Promise<unknown>;

/**
 * A difference that tells: one that chance does not make, and that is wide enough to be seen across a network. Both are
 * asked for, since with many samples any two processes differ by microseconds, and since a busy machine makes single
 * requests late by any time.
 */
export const tells = ({ shift, p }: Compared): boolean => Math.abs(shift) > 2 && p < 1e-4;

/**
 * Times two requests in turn, so that whatever else the machine does meets both alike; which goes first alternates.
 * @returns milliseconds
 */
export async function race(
  first: Probe,
  second: Probe,
  pairs: number,
): Promise<{ readonly first: number[]; readonly second: number[] }> {
  const times = { first: new Array<number>(), second: new Array<number>() };
  for (let pair = -Math.ceil(pairs / 10); pair < pairs; pair += 1) {
    const order = pair % 2 === 0 ? (['first', 'second'] as const) : (['second', 'first'] as const);
    for (const name of order) {
      const began = performance.now();
      await (name === 'first' ? first : second)();
      // The first ones warm up whatever is warmed up once.
      if (pair >= 0) times[name].push(performance.now() - began);
    }
  }
  return times;
}

/**
 * Whether the time that two requests take tells them apart. What tells is measured again, with other samples: a leak
 * tells each time, a neighbor's burst of work does not.
 */
export async function differ(
  first: Probe,
  second: Probe,
  pairs = 150,
): Promise<Compared & { tells: boolean }> {
  let last: Compared = { shift: 0, p: 1 };
  for (let round = 0; round < 3; round += 1) {
    const times = await race(first, second, pairs);
    last = compare(times.first, times.second);
    if (!tells(last)) return { ...last, tells: false };
  }
  return { ...last, tells: true };
}
