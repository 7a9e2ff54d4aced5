import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { chunks, endSilentCopies, type OpenChunk, type Pool } from '@hammerhead/storage';

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

/** For which a chunk may wait after an outage of queue or database: nobody else brings it, so not the usual time. */
const afterOutageSeconds = 1;
/** Taken at once; those of a longer backlog are taken by the next sweeps. */
const maxChunks = 1_000;
/** That a COPY may take, as long as any other statement. */
const copySeconds = 60;

/**
 * Queues again what was accepted and not scored, because the queue lost it, or never had it, or gave it up.
 * It is harmless where the job is still queued: the same job is not queued twice. Before that it frees what
 * writers hold that fell silent. After an outage it does not wait for anything to grow stale.
 */
export class Sweeper implements PeriodicWork {
  readonly #options: SweeperOptions;
  /** Queue or database took nothing for a while: what was accepted meanwhile was not queued, or given up. */
  #wasAway = false;

  readonly #onError: (error: unknown) => void;

  constructor(options: SweeperOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not sweep; will try again');
  }

  /** One sweep. A failure is logged, and the next sweep tries again. */
  async run(): Promise<void> {
    const { pool, logger, after, reach, requeue } = this.#options;
    try {
      const ended = await endSilentCopies(pool, copySeconds);
      if (ended > 0) logger.warn({ sessions: ended }, 'ended writers that fell silent');
      await reach();
      const stale = await chunks.takeStale(pool, this.#wasAway ? afterOutageSeconds : after, maxChunks);
      if (stale.length > 0) {
        await requeue(stale, this.#wasAway);
        logger.info({ chunks: stale.length }, 'queued again what was not scored');
      }
      this.#wasAway = stale.length === maxChunks && this.#wasAway;
    } catch (error) {
      this.#wasAway = true;
      this.#onError(error);
    }
  }
}
