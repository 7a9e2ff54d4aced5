import { setTimeout as sleep } from 'node:timers/promises';
import { Refused, Unreachable } from '../api.js';
import { count } from '../terminal/format.js';
import type { StatusLine } from '../terminal/status-line.js';

const firstDelayMs = 500;
const maxDelayMs = 15_000;

/** Waits longer after each failure, reports the reason, and gives up after too long without progress. */
export class Persistence {
  readonly #patience: number;
  readonly #line: StatusLine;
  readonly #signal: AbortSignal;
  #delay = firstDelayMs;
  #since = Date.now();

  /** @param patience the milliseconds without progress after which it gives up */
  constructor(patience: number, line: StatusLine, signal: AbortSignal) {
    this.#patience = patience;
    this.#line = line;
    this.#signal = signal;
  }

  /** Records progress: patience begins anew. */
  progressed(): void {
    this.#delay = firstDelayMs;
    this.#since = Date.now();
  }

  /** Waits before the next attempt. Throws `error` if no attempt can help, or if patience has run out. */
  async pauseAfter(error: unknown): Promise<void> {
    if (!isPassing(error)) throw error;
    const delay = Math.max(this.#delay, error instanceof Refused ? (error.retryAfter ?? 0) : 0);
    if (Date.now() + delay - this.#since > this.#patience) throw error;
    this.#line.note(`${error.message}; trying again in ${count(delay / 1_000)} s`);
    this.#delay = Math.min(maxDelayMs, this.#delay * 2);
    await sleep(delay, undefined, { signal: this.#signal });
  }

  /** Returns the result of `action`, which is tried until it succeeds or patience has run out. */
  async insist<T>(action: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await action();
      } catch (error) {
        await this.pauseAfter(error);
      }
    }
  }
}

/**
 * Whether an error may pass. 409 does: another transfer of the same submission took over, or ours runs ahead, and the
 * current state must be requested.
 */
const isPassing = (error: unknown): error is Refused | Unreachable =>
  error instanceof Unreachable || (error instanceof Refused && (error.passes || error.status === 409));
