import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { events, partnerEvents, type Pool, webhooks } from '@hammerhead/storage';

/** How long events and messages are kept: who was away for longer loads anew. */
const keptMs = 30 * 86_400_000;
/** Rows that one statement deletes. */
const batch = 2_000;

/** Deletes old events and messages. The log and the referrals keep what happened. */
export class Pruner implements PeriodicWork {
  readonly #options: { readonly pool: Pool; readonly now: () => Date };
  readonly #onError: (error: unknown) => void;

  constructor({ logger, ...options }: { pool: Pool; logger: Logger; now: () => Date }) {
    this.#options = options;
    this.#onError = throttledErrors(logger, 'could not delete old events; will try again');
  }

  async run(signal: AbortSignal): Promise<void> {
    const { pool, now } = this.#options;
    const before = new Date(now().getTime() - keptMs);
    try {
      while (!signal.aborted && (await events.prune(pool, before, batch)) === batch);
      while (!signal.aborted && (await webhooks.prune(pool, before, batch)) === batch);
      while (!signal.aborted && (await partnerEvents.prune(pool, before, batch)) === batch);
    } catch (error) {
      this.#onError(error);
    }
  }
}
