import { cpuUsage, hrtime } from 'node:process';
import type { Run } from './contender.js';

/** One timed run, per second of the clock and per second of processor time in all threads. */
export interface Rate {
  readonly perSecond: number;
  readonly perCpuSecond: number;
}

/** Milliseconds that a timed run takes at least, so that a clock's grain and one collection weigh little. */
const atLeast = 500;

/** Runs until the code is compiled and counts the passes that fill a timed run. @returns that count */
export async function warmUp(run: Run): Promise<number> {
  await run.all();
  const started = hrtime.bigint();
  let passes = 0;
  do {
    await run.all();
    passes += 1;
  } while (millisecondsSince(started) < 2 * atLeast);
  return Math.max(1, Math.ceil(passes / 2));
}

export async function time(run: Run, passes: number, shipments: number): Promise<Rate> {
  const cpu = cpuUsage();
  const started = hrtime.bigint();
  for (let pass = 0; pass < passes; pass += 1) await run.all();
  const seconds = millisecondsSince(started) / 1e3;
  const { user, system } = cpuUsage(cpu);
  const done = passes * shipments;
  return { perSecond: done / seconds, perCpuSecond: (done * 1e6) / (user + system) };
}

const millisecondsSince = (started: bigint): number => Number(hrtime.bigint() - started) / 1e6;
