import type { Logger } from '@hammerhead/service-kit';
import { isTransient } from '@hammerhead/storage';
import { type RescoreDeps, scoreAgain, skipOne, slice, type Step } from './score-again.js';

export interface RescorerOptions extends RescoreDeps {
  readonly logger: Logger;
}

/** Milliseconds between two looks for decisions: part of the time until a seizure shows in the queue. */
const every = 1_000;

/**
 * Scores again what later decisions touch, in the background and step by step. Progress stands in the database, so any
 * worker may go on where another stopped.
 */
export class Rescorer {
  readonly #options: RescorerOptions;
  readonly #timer: NodeJS.Timeout;
  #closing = false;
  #running: Promise<void> | null = null;

  constructor(options: RescorerOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.#running ??= this.run().finally(() => {
        this.#running = null;
      });
    }, every);
  }

  /**
   * Goes on until nothing is left to do. Where some shipments fail together they are scored one by one, and what fails
   * alone is left out, with its error; what fails because the database is away is tried again at the next look.
   */
  async run(): Promise<void> {
    const { logger, ...deps } = this.#options;
    let size = slice;
    while (!this.#closing) {
      try {
        const step = await scoreAgain(deps, size);
        if (step.kind === 'idle') return;
        this.#tell(step);
      } catch (error) {
        if (isTransient(error)) {
          logger.warn({ err: error }, 'could not score again; will try again');
          return;
        }
        logger.error(
          { err: error },
          size > 1 ? 'could not score some shipments again; one by one' : 'left out',
        );
        if (size === 1) await skipOne(deps, error instanceof Error ? error.message : String(error));
        size = size === 1 ? slice : 1;
      }
    }
  }

  #tell(step: Exclude<Step, { readonly kind: 'idle' }>): void {
    const { logger } = this.#options;
    const { cause, position } = step.rescore;
    const { shipments } = step;
    if (step.kind === 'scored')
      logger.info({ cause, position, shipments, raised: step.raised }, 'scored again');
    else if (step.cut)
      logger.warn({ cause, position, shipments }, 'a decision touches more than is scored again');
    else logger.info({ cause, position, shipments }, 'scoring again after a decision');
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#closing = true;
    await this.#running;
  }
}
