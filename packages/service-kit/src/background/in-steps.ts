import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work in steps may hold the event loop at a time. */
const turnMs = 8;

/**
 * Runs work in steps, and yields to the event loop between them.
 * @param steps steps of a few milliseconds at most
 */
export async function inSteps<Made>(steps: Generator<void, Made>): Promise<Made> {
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - since < turnMs) continue;
    await setImmediate();
    since = performance.now();
  }
}
