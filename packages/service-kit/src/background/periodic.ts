/** Work in the background, such as a look at what has become due. It does not reject: it logs what fails. */
export interface PeriodicWork {
  /** @param signal aborted when the service stops; long work then ends early */
  run(signal: AbortSignal): Promise<void>;
}

/** Runs work again and again, never twice at a time: while it takes longer than the period, its next runs are skipped. */
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

  /** Resolves when the run in hand has ended. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#running;
  }
}
