import { throttledErrors } from '@hammerhead/queue';
import type { Logger } from '@hammerhead/service-kit';
import { endSilentCopies, type OpenChunk, type Pool, takeStaleChunks } from '@hammerhead/storage';

export interface SweeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Seconds for which a chunk may wait unscored before it is queued again. */
  readonly after: number;
  /** Rejects where the queue takes no jobs now, or the database no assessments. */
  readonly reach: () => Promise<unknown>;
  /** @param again also where a job of the same chunk is there, which an outage left locked */
  readonly requeue: (chunks: readonly OpenChunk[], again: boolean) => Promise<void>;
}

const every = 2_000;
/** Seconds for which a chunk may wait after an outage of queue or database: nobody else brings it, so not the usual time. */
const afterOutage = 1;
/** Chunks taken at once; those of a longer backlog are taken by the next sweeps. */
const limit = 1_000;
/** Seconds that a COPY may take, as long as any other statement. */
const longestCopy = 60;

/**
 * Queues again what was accepted and not scored, because the queue lost it, or never had it, or gave it up.
 * It is harmless where the job is still queued: the same job is not queued twice. Before that it frees what
 * writers hold that fell silent. After an outage it does not wait for anything to grow stale.
 */
export class Sweeper {
  readonly #options: SweeperOptions;
  readonly #timer: NodeJS.Timeout;
  #sweeping: Promise<void> | null = null;
  /** Queue or database took nothing for a while: what was accepted meanwhile was not queued, or given up. */
  #wasAway = false;

  readonly #onError: (error: unknown) => void;

  constructor(options: SweeperOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not sweep; will try again');
    this.#timer = setInterval(() => {
      this.#sweeping ??= this.sweep().finally(() => {
        this.#sweeping = null;
      });
    }, every);
  }

  /** One sweep. A failure is logged, and the next sweep tries again. */
  async sweep(): Promise<void> {
    const { pool, logger, after, reach, requeue } = this.#options;
    try {
      const ended = await endSilentCopies(pool, longestCopy);
      if (ended > 0) logger.warn({ sessions: ended }, 'ended writers that fell silent');
      await reach();
      const stale = await takeStaleChunks(pool, this.#wasAway ? afterOutage : after, limit);
      if (stale.length > 0) {
        await requeue(stale, this.#wasAway);
        logger.info({ chunks: stale.length }, 'queued again what was not scored');
      }
      this.#wasAway = stale.length === limit && this.#wasAway;
    } catch (error) {
      this.#wasAway = true;
      this.#onError(error);
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }
}
