import { setTimeout as sleep } from 'node:timers/promises';

/** Waits between tries: each wait is twice as long as the one before it, up to the longest, until a try succeeds. */
export class Backoff {
  readonly #first: number;
  readonly #longest: number;
  #next: number;

  /** Both in milliseconds. */
  constructor(first: number, longest: number) {
    this.#first = first;
    this.#longest = longest;
    this.#next = first;
  }

  succeeded(): void {
    this.#next = this.#first;
  }

  /** Resolves after the wait, or at once if `signal` is aborted. */
  async pause(signal?: AbortSignal): Promise<void> {
    const wait = this.#next;
    this.#next = Math.min(this.#longest, wait * 2);
    await sleep(wait, undefined, signal === undefined ? {} : { signal }).catch(() => {});
  }
}
