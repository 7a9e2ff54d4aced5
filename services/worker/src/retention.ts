import { setTimeout as pause } from 'node:timers/promises';
import { mostShipments, type RetentionStep, takeRetentionStep } from '@hammerhead/decisions';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { isTransient, type Pool, retention, transaction } from '@hammerhead/storage';

export interface RetentionOptions {
  readonly pool: Pool;
  readonly logger: Logger;
}

/**
 * Carries out the plan of retention that somebody ordered, batch by batch. After each it rests as long as that took: who
 * appends waits for a batch. Progress is stored in the database, so any worker may go on where another stopped.
 */
export class Retention implements PeriodicWork {
  readonly #options: RetentionOptions;

  constructor(options: RetentionOptions) {
    this.#options = options;
  }

  /** Goes on until nothing is left to do. If a batch fails it tries a smaller one; the run says why, and can be canceled. */
  async run(signal: AbortSignal): Promise<void> {
    const { pool, logger } = this.#options;
    let size = mostShipments;
    while (!signal.aborted) {
      const began = performance.now();
      let step: RetentionStep;
      try {
        step = await transaction(pool, (tx) => takeRetentionStep(tx, size));
      } catch (error) {
        if (isTransient(error) || size === 1) {
          await this.#note(error);
          return;
        }
        size = Math.ceil(size / 8);
        logger.warn({ err: error, size }, 'could not delete a batch; trying a smaller one');
        continue;
      }
      if (step.outcome === 'idle') return;
      if (step.outcome === 'waiting') {
        await retention.noteRunError(pool, step.run, 'waits until shipments have been scored again');
        return;
      }
      if (step.outcome === 'finished') logger.info({ run: step.run }, 'retention is done');
      size = Math.min(mostShipments, 2 * size);
      await rest(performance.now() - began, signal);
    }
  }

  async #note(error: unknown): Promise<void> {
    const { pool, logger } = this.#options;
    // While the database is away nothing is wrong with the run.
    logger[isTransient(error) ? 'warn' : 'error'](
      { err: error },
      'could not delete what is due; will try again',
    );
    try {
      const run = await retention.findOpenRun(pool);
      const message = error instanceof Error ? error.message : String(error);
      if (run !== null) await retention.noteRunError(pool, run, message);
    } catch (failure) {
      logger.warn({ err: failure }, 'could not record why a batch of retention failed');
    }
  }
}

/** Until the time is over, or the worker stops. */
const rest = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  pause(milliseconds, undefined, { signal }).catch(() => {});
