/** The milliseconds for which work in steps may hold the event loop at a time. */
const turnMs = 8;

/** The event loop that work shares with others: primitives has neither a clock nor timers. */
export interface EventLoop {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Resolves when all other work has had its turn. */
  readonly yieldTurn: () => Promise<unknown>;
}

/**
 * Runs work in steps, and yields to the event loop between them.
 * @param steps steps of a few milliseconds at most
 */
export async function inSteps<Made>(
  steps: Generator<void, Made>,
  { now, yieldTurn }: EventLoop,
): Promise<Made> {
  let since = now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (now() - since < turnMs) continue;
    await yieldTurn();
    since = now();
  }
}
