import { setTimeout as pause } from 'node:timers/promises';

/** When a process that runs is taken for hung; all but `failures` in milliseconds. */
export interface HealthLimits {
  /** Between two questions. */
  readonly every: number;
  /** For an answer. */
  readonly within: number;
  /** Questions in a row without an answer. */
  readonly failures: number;
  /** From a process's start until it must have answered for the first time. */
  readonly starting: number;
  /** From SIGTERM to SIGKILL: a loop that spins hears no signal. */
  readonly grace: number;
}

/** About 20 s: a collection of garbage or a long computation may hold a process up for one or two. */
export const usualHealth: HealthLimits = {
  every: 1_000,
  within: 3_000,
  failures: 5,
  starting: 60_000,
  grace: 2_000,
};

/** Whether an address answers well within so many milliseconds. */
export async function answers(url: string, milliseconds: number): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(milliseconds) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/**
 * Resolves with true once a process does not answer any more, or did not begin to; with false when `signal` is aborted
 * first, because it has ended or is to stop.
 * @param url its `/healthz`
 */
export async function hangs(url: string, limits: HealthLimits, signal: AbortSignal): Promise<boolean> {
  const { every, within, failures, starting } = limits;
  const began = performance.now();
  let answered = false;
  for (let failed = 0; !signal.aborted; ) {
    await pause(every, undefined, { signal, ref: false }).catch(() => {});
    if (signal.aborted) return false;
    if (await answers(url, within)) {
      answered = true;
      failed = 0;
    } else if (answered || performance.now() - began > starting) failed += 1;
    if (failed >= failures && !signal.aborted) return true;
  }
  return false;
}
