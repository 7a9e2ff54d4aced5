import { refuseSignIn } from '@hammerhead/decisions';
import type { Logger } from '@hammerhead/service-kit';
import { type Pool, transaction } from '@hammerhead/storage';

/** Refused sign-ins that the audit takes in a minute, of this process: whoever is refused must not fill the record. */
const mostPerMinute = 60;

/** Records who was not let in, beside the answer. */
export class Refusals {
  readonly #pool: Pool;
  readonly #logger: Logger;
  #since = 0;
  #noted = 0;

  constructor(pool: Pool, logger: Logger) {
    this.#pool = pool;
    this.#logger = logger;
  }

  note(act: Parameters<typeof refuseSignIn>[1]['act'], address: string, why: string): void {
    const now = performance.now();
    if (now - this.#since > 60_000) {
      this.#since = now;
      this.#noted = 0;
    }
    this.#noted += 1;
    if (this.#noted > mostPerMinute) return;
    transaction(this.#pool, (tx) => refuseSignIn(tx, { act, address, why })).catch((error: unknown) =>
      this.#logger.warn({ err: error, act }, 'a refused sign-in was not recorded'),
    );
  }
}
