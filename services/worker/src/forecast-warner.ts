import { type Forecaster, warn } from '@hammerhead/outlook';
import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import type { Pool } from '@hammerhead/storage';

export interface ForecastWarnerOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly forecaster: Forecaster;
  readonly now: () => Date;
}

/** Warns of what will be laden before anybody answers, before it is. What was told is stored, so any worker may go on. */
export class ForecastWarner implements PeriodicWork {
  readonly #options: ForecastWarnerOptions;
  readonly #onError: (error: unknown) => void;

  constructor(options: ForecastWarnerOptions) {
    this.#options = options;
    this.#onError = throttledErrors(options.logger, 'could not look for what will be missed; will try again');
  }

  /** A failure is logged, and the next run tries again. */
  async run(): Promise<void> {
    const { pool, logger, forecaster, now } = this.#options;
    try {
      const warned = await warn(pool, forecaster, now());
      if (warned !== null && warned.told > 0)
        logger.info({ referrals: warned.told, atRisk: warned.atRisk }, 'warned of what will be missed');
    } catch (error) {
      this.#onError(error);
    }
  }
}
