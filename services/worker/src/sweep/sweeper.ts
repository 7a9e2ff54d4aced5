import type { Logger } from '@hammerhead/service-kit';
import { endSilentCopies, type OpenChunk, type Pool, takeStaleChunks } from '@hammerhead/storage';

export interface SweeperOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /** Seconds for which a chunk may wait unscored before it is queued again. */
  readonly after: number;
  readonly requeue: (chunks: readonly OpenChunk[]) => Promise<void>;
}

const every = 2_000;
/** Chunks taken at once; those of a longer backlog are taken by the next sweeps. */
const limit = 1_000;
/** Seconds that a COPY may take, as long as any other statement. */
const longestCopy = 60;

/**
 * Queues again what was accepted and not scored, because the queue lost it, or never had it, or gave it up.
 * It is harmless where the job is still queued: the same job is not queued twice. Before that it frees what
 * writers hold that fell silent.
 */
export class Sweeper {
  readonly #options: SweeperOptions;
  readonly #timer: NodeJS.Timeout;
  #sweeping: Promise<void> | null = null;
  /** Taken, and not queued, as the queue took nothing: not again only when they have grown stale anew. */
  #owed: readonly OpenChunk[] = [];

  constructor(options: SweeperOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.#sweeping ??= this.sweep().finally(() => {
        this.#sweeping = null;
      });
    }, every);
  }

  /** One sweep. A failure is logged, and the next sweep tries again. */
  async sweep(): Promise<void> {
    const { pool, logger, after, requeue } = this.#options;
    try {
      const ended = await endSilentCopies(pool, longestCopy);
      if (ended > 0) logger.warn({ sessions: ended }, 'ended writers that fell silent');
      if (this.#owed.length === 0) this.#owed = await takeStaleChunks(pool, after, limit);
      const chunks = this.#owed.length;
      if (chunks === 0) return;
      await requeue(this.#owed);
      this.#owed = [];
      logger.info({ chunks }, 'queued again what was not scored');
    } catch (error) {
      logger.warn({ err: error }, 'could not sweep; will try again');
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#sweeping;
  }
}
