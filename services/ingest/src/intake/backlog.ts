import { setTimeout as sleep } from 'node:timers/promises';
import { type Pool, statistics } from '@hammerhead/storage';

/** Reports how far scoring is behind. The figure is read once per second, not once per request. */
export class Backlog {
  readonly #pool: Pool;
  readonly #limit: number;
  readonly #timer: NodeJS.Timeout;
  #shipments = 0;
  #reading: Promise<void> | null = null;

  constructor(pool: Pool, limit: number) {
    this.#pool = pool;
    this.#limit = limit;
    this.#timer = setInterval(() => void this.refresh(), 1_000);
    this.#timer.unref();
  }

  get shipments(): number {
    return this.#shipments;
  }

  get tooFar(): boolean {
    return this.#shipments >= this.#limit;
  }

  /** Reads the figure now. When the database is away it keeps the last one, because then nothing is accepted anyway. */
  async refresh(): Promise<void> {
    // One read at a time: a database that hangs must not be queried once per second, each time on another connection.
    this.#reading ??= this.#read().finally(() => {
      this.#reading = null;
    });
    await this.#reading;
  }

  async #read(): Promise<void> {
    await statistics.readBacklog(this.#pool).then(
      ({ shipments }) => {
        this.#shipments = shipments;
      },
      () => {},
    );
  }

  /** Waits until there is room again. @returns false if there is none after this long, or if `stopping` is aborted */
  async room(milliseconds: number, stopping: AbortSignal): Promise<boolean> {
    const end = performance.now() + milliseconds;
    while (this.tooFar) {
      if (performance.now() > end || stopping.aborted) return false;
      await sleep(250);
    }
    return true;
  }

  close(): void {
    clearInterval(this.#timer);
  }
}
