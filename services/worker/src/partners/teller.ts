import { throttledErrors } from '@hammerhead/queue';
import type { Logger, PeriodicWork } from '@hammerhead/service-kit';
import { partnerEvents, type Pool, transaction } from '@hammerhead/storage';

export interface TellerOptions {
  readonly pool: Pool;
  readonly logger: Logger;
  readonly now: () => Date;
}

/** Positions of the log that are looked through in one transaction. */
const span = 20_000;
/** Departures and arrivals that are told in one transaction. */
const most = 500;

/**
 * Tells partners what happens to what was released to them: that it was amended or canceled, that it departed and arrived.
 * Where nothing is released, nothing is looked for. Progress is stored, so any worker may go on.
 */
export class PartnerTeller implements PeriodicWork {
  readonly #options: TellerOptions;
  readonly #onError: (error: unknown) => void;

  constructor(options: TellerOptions) {
    this.#options = options;
    this.#onError = throttledErrors(
      options.logger,
      'could not tell partners of their shipments; will try again',
    );
  }

  async run(signal: AbortSignal): Promise<void> {
    try {
      const told = await partnerEvents.readTold(this.#options.pool);
      if (!told.anyReleased) return;
      while (!signal.aborted && (await this.#tellAmended()));
      while (!signal.aborted && (await this.#tellMoved()));
    } catch (error) {
      this.#onError(error);
    }
  }

  /** @returns whether there may be more */
  async #tellAmended(): Promise<boolean> {
    const { pool, now } = this.#options;
    const { position, head } = await partnerEvents.readTold(pool);
    if (position >= head) return false;
    return transaction(pool, async (tx) => {
      const after = await partnerEvents.lockTold(tx);
      if (after === null) return false;
      const at = now();
      const upto = Math.min(after + span, head);
      await partnerEvents.noteTimesOfAmended(tx, { after, upto });
      await partnerEvents.tell(tx, await partnerEvents.findAmended(tx, { after, upto }, at), at);
      await partnerEvents.advanceTold(tx, upto);
      return upto < head;
    });
  }

  /** @returns whether there may be more */
  async #tellMoved(): Promise<boolean> {
    const { pool, now } = this.#options;
    return transaction(pool, async (tx) => {
      if (!(await partnerEvents.lockMoved(tx))) return false;
      const at = now();
      await partnerEvents.noteTimesOfNew(tx);
      const moved = await partnerEvents.findDepartedAndArrived(tx, at, most);
      await partnerEvents.tell(tx, moved, at);
      return moved.length === most;
    });
  }
}
