import { AffectedSearch, type RescoreDeps, scoreAgain, type Step } from '@hammerhead/scoring';
import type { Logger } from '@hammerhead/service-kit';
import { isTransient, type RescoreLane } from '@hammerhead/storage';

export interface RescorerOptions extends Omit<RescoreDeps, 'search'> {
  readonly lane: RescoreLane;
  readonly logger: Logger;
}

/** Shipments in one transaction. */
const slice = 500;
/** Milliseconds between two looks for decisions: part of the time until a seizure shows in the queue. */
const every = 1_000;

/**
 * Scores again what later decisions of one lane touch, in the background and step by step. Progress stands in the
 * database, so any worker may go on where another stopped.
 */
export class Rescorer {
  readonly #options: RescorerOptions;
  readonly #timer: NodeJS.Timeout;
  readonly #search = new AffectedSearch();
  readonly #stop = new AbortController();
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
   * Goes on until nothing is left to do. Where some shipments fail together fewer are tried, down to one, which is left
   * out; what fails because the database is away is tried again at the next look.
   */
  async run(): Promise<void> {
    const { logger, lane, ...others } = this.#options;
    const deps = { ...others, search: this.#search };
    let size = slice;
    const { signal } = this.#stop;
    await deps.knowledge.ready(slice);
    while (!signal.aborted) {
      try {
        const step = await scoreAgain(deps, lane, size, signal);
        if (step.kind === 'idle') return;
        this.#tell(step);
        size = Math.min(slice, 2 * size);
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

  #tell(step: Exclude<Step, { readonly kind: 'idle' }>): void {
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

  async close(): Promise<void> {
    clearInterval(this.#timer);
    this.#stop.abort();
    await this.#running;
  }
}
