import {
  AffectedSearch,
  type RescoreDeps,
  type RescoreLane,
  scoreAgain,
  type Step,
} from '@hammerhead/scoring';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { isTransient } from '@hammerhead/storage';

export interface RescorerOptions extends Omit<RescoreDeps, 'search'> {
  readonly lane: RescoreLane;
  readonly logger: Logger;
}

/** The most shipments scored again in one transaction. */
const maxShipments = 500;

/**
 * Scores again the shipments that later decisions of one lane touch, in the background and step by step. Progress is
 * stored in the database, so any worker may go on where another stopped.
 */
export class Rescorer implements PeriodicWork {
  readonly #options: RescorerOptions;
  readonly #search = new AffectedSearch();

  constructor(options: RescorerOptions) {
    this.#options = options;
  }

  /**
   * Goes on until nothing is left to do. If several shipments fail together it tries fewer, down to one, which is left
   * out. A step that fails because the database is away is tried again in the next run.
   */
  async run(signal: AbortSignal): Promise<void> {
    const { logger, lane, ...others } = this.#options;
    const deps = { ...others, search: this.#search };
    let size = maxShipments;
    await deps.assessor.ready(maxShipments);
    while (!signal.aborted) {
      try {
        const step = await scoreAgain(deps, lane, size, signal);
        if (step.kind === 'idle') return;
        this.#log(step);
        size = Math.min(maxShipments, 2 * size);
      } catch (error) {
        if (signal.aborted) return;
        if (size === 1 || isTransient(error)) {
          logger.warn({ err: error }, 'could not score again; will try again');
          return;
        }
        size = Math.ceil(size / 8);
        logger.error({ err: error, size }, 'could not score some shipments again; fewer at once');
      }
    }
  }

  #log(step: Exclude<Step, { readonly kind: 'idle' }>): void {
    const { logger } = this.#options;
    if (step.kind === 'searched') return;
    const { cause, position } = step.rescore;
    if (step.kind === 'left_out') {
      logger.error({ cause, position, err: step.error }, 'could not be scored again: left out');
      return;
    }
    const { shipments } = step;
    if (step.kind === 'scored')
      logger.info({ cause, position, shipments, raised: step.raised }, 'scored again');
    else if (step.cut)
      logger.warn({ cause, position, shipments }, 'a decision touches more than is scored again');
    else logger.info({ cause, position, shipments }, 'scoring again after a decision');
  }
}
