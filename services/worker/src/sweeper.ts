import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { chunks, endSilentCopies, type OpenChunk, type Pool } from '@hammerhead/storage';

export interface SweeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Seconds for which a chunk may wait unscored before it is queued again. */
  readonly after: number;
  /** Rejects if the queue accepts no jobs now, or the database no assessments. */
  readonly reach: () => Promise<unknown>;
  /** @param again queues it even if there is a job of the same chunk, which an outage left locked */
  readonly requeue: (chunks: readonly OpenChunk[], again: boolean) => Promise<void>;
}

/**
 * How long a chunk may wait after an outage of queue or database. Nothing else queues it, so this is shorter than the
 * usual time.
 */
const afterOutageSeconds = 1;
/** The most chunks taken by one sweep; the next sweeps take those of a longer backlog. */
const maxChunks = 1_000;
/** How long a COPY may take: as long as any other statement. */
const copySeconds = 60;

/**
 * Queues again the chunks that were accepted and not scored, because the queue lost them, never had them or gave them
 * up. This is harmless while a job is still queued: the same job is not queued twice. Before that the sweeper frees
 * what silent writers hold. After an outage it does not wait for chunks to grow stale.
 */
export class Sweeper implements PeriodicWork {
  readonly #options: SweeperOptions;
  /** Whether queue or database accepted nothing for a while: chunks accepted meanwhile were not queued, or given up. */
  #wasAway = false;

  readonly #onError: (error: unknown) => void;

  constructor(options: SweeperOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not sweep; will try again');
  }

  /** Runs one sweep. A failure is logged, and the next sweep tries again. */
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
