import type { Logger } from 'pino';

const interval = 5_000;

/** Logs an error at most every five seconds: a server that is away makes its client say so in a hot loop. */
export function throttledErrors(log: Logger, message: string): (error: Error) => void {
  let quietUntil = 0;
  let held = 0;
  return (error) => {
    const now = Date.now();
    if (now < quietUntil) {
      held += 1;
      return;
    }
    log.warn({ err: error, ...(held > 0 && { alsoHeldBack: held }) }, message);
    quietUntil = now + interval;
    held = 0;
  };
}
