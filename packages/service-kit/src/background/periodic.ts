/** Background work, such as a check for what is due. It never rejects: it logs its failures. */
export interface PeriodicWork {
  /** @param signal aborted when the service stops; long work then ends early */
  run(signal: AbortSignal): Promise<void>;
}

/** Runs work periodically, never twice at a time: while it takes longer than the period, its next runs are skipped. */
export class Periodic {
  readonly #timer: NodeJS.Timeout;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;

  constructor(work: PeriodicWork, periodMs: number) {
    this.#timer = setInterval(() => {
      this.#running ??= work.run(this.#stop.signal).finally(() => {
        this.#running = null;
      });
    }, periodMs);
  }

  /** Resolves when the current run has ended. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#running;
  }
}
