import { setImmediate } from 'node:timers/promises';

/** Milliseconds that work in steps may hold the event loop at a time. */
const turnMs = 8;

/**
 * Does work that comes in steps, and lets everybody else have their turn between them.
 * @param steps each of a few milliseconds at most
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
