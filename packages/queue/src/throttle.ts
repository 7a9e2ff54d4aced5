import type { Logger } from 'pino';

const quietMs = 5_000;

/** Logs an error at most every five seconds: a server that is away makes its client say so in a hot loop. */
export function throttledErrors(log: Pick<Logger, 'warn'>, message: string): (error: unknown) => void {
  let quietUntil = 0;
  let held = 0;
  return (error) => {
    const now = performance.now();
    if (now < quietUntil) {
      held += 1;
      return;
    }
    const alsoHeldBack = held;
    // This is set before the line is written: if the write fails, the next one must not try at once either.
    quietUntil = now + quietMs;
    held = 0;
    log.warn({ err: error, ...(alsoHeldBack > 0 && { alsoHeldBack }) }, message);
  };
}
