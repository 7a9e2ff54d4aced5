/** Two signals closer than this are one: a terminal's Ctrl-C reaches npm too, which passes it on. */
const sameKeypressMs = 400;

/** Ctrl-C, `kill`, or a closed terminal. */
export class StopSignal {
  readonly #stop = new AbortController();
  readonly #hurry = new AbortController();
  #last = Number.NEGATIVE_INFINITY;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.request());
  }

  /** Aborted when everything is to stop. */
  get stop(): AbortSignal {
    return this.#stop.signal;
  }

  /** Aborted when it was asked for a second time: at once, then. */
  get hurry(): AbortSignal {
    return this.#hurry.signal;
  }

  request(): void {
    const now = performance.now();
    if (now - this.#last < sameKeypressMs) return;
    this.#last = now;
    if (this.stop.aborted) this.#hurry.abort();
    else this.#stop.abort();
  }

  /** Resolves when everything is to stop. */
  requested(): Promise<void> {
    return new Promise((resolve) => {
      if (this.stop.aborted) resolve();
      else this.stop.addEventListener('abort', () => resolve(), { once: true });
    });
  }
}
