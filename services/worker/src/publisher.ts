import { systemActor } from '@hammerhead/contracts';
import { publishBaseline } from '@hammerhead/decisions';
import { BaselineMeasure } from '@hammerhead/scoring';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { baselines, log, type Pool, transaction } from '@hammerhead/storage';

export interface BaselinePublisherOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  /**
   * The number of shipments in the log at which the first version is published; each further version follows when the
   * log has grown by a quarter.
   */
  readonly after: number;
}

/** The growth of the log from one version to the next. */
const growthFactor = 1.25;

/**
 * Publishes baselines (the usual prices, weights and routes of goods) as decisions in the log, when the log has grown
 * enough. From that position on, scoring compares shipments with them, and a replay finds the same.
 */
export class BaselinePublisher implements PeriodicWork {
  readonly #options: BaselinePublisherOptions;
  readonly #measure: BaselineMeasure;

  constructor(options: BaselinePublisherOptions) {
    this.#options = options;
    this.#measure = new BaselineMeasure(options.pool);
  }

  /** Publishes a version if one is due. A failure is logged, and the next run tries again. */
  async run(signal: AbortSignal): Promise<void> {
    const { pool, logger } = this.#options;
    try {
      const due = await this.#due();
      const measured = due && (await this.#measure.upTo(due.upto, signal));
      if (due === null || measured === null) return;
      const position = await transaction(pool, (tx) =>
        publishBaseline(tx, systemActor('worker'), { ...due, ...measured }),
      );
      const { shipments } = measured;
      if (position !== null) logger.info({ position, upto: due.upto, shipments }, 'published baselines');
    } catch (error) {
      logger.warn({ err: error }, 'could not publish baselines; will try again');
    }
  }

  /**
   * The position up to which a new version would be computed, and that of the version it follows; null if the log has
   * hardly grown.
   */
  async #due(): Promise<{ readonly upto: number; readonly after: number } | null> {
    const { pool, after } = this.#options;
    const upto = await log.readHead(pool);
    const last = (await baselines.list(pool)).at(-1);
    return upto >= (last === undefined ? after : last.upto * growthFactor)
      ? { upto, after: last?.position ?? 0 }
      : null;
  }
}
