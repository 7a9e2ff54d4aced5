import { systemActor } from '@hammerhead/contracts';
import { closeCanceled } from '@hammerhead/decisions';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { cancellations, type Pool, transaction } from '@hammerhead/storage';

/** The most cancellations acted on in one transaction. */
const most = 500;

/** Closes the referrals of shipments that their feeds canceled. Progress is stored, so any worker may go on. */
export class Canceler implements PeriodicWork {
  readonly #pool: Pool;
  readonly #logger: Logger;

  constructor({ pool, logger }: { readonly pool: Pool; readonly logger: Logger }) {
    this.#pool = pool;
    this.#logger = logger;
  }

  /** Goes on until nothing is left to do. A failure is logged, and the next run tries again. */
  async run(signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await cancellations.areDue(this.#pool))) {
        const done = await transaction(this.#pool, (tx) => closeCanceled(tx, systemActor('scoring'), most));
        if (done === null) return;
        if (done.closed > 0)
          this.#logger.info({ referrals: done.closed }, 'closed referrals of canceled shipments');
        if (!done.more) return;
      }
    } catch (error) {
      this.#logger.warn(
        { err: error },
        'could not close the referrals of canceled shipments; will try again',
      );
    }
  }
}
