/** Milliseconds that work in steps may hold the event loop at a time. */
const turnMs = 8;

/** The event loop that work shares with others: primitives has neither a clock nor timers. */
export interface EventLoop {
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  /** Resolves when everybody else has had their turn. */
  readonly yieldTurn: () => Promise<unknown>;
}

/**
 * Does work that comes in steps, and lets everybody else have their turn between them.
 * @param steps each of a few milliseconds at most
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
