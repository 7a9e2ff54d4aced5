import { UnseenParties } from '@hammerhead/imprint';
import { parties, type Queryable } from '@hammerhead/storage';

/** Parties that are remembered, at eight bytes each. */
const maxParties = 2 ** 20;

/**
 * Writes the parties of the shipments that are scored into the directory. It remembers which ones it has written, in a
 * direct-mapped cache, so most shipments write nothing; a party that it has forgotten is written again, to no effect.
 */
export class PartyDirectory {
  /** Fingerprints of the parties written, each in the one slot it may have; a later one replaces another. */
  readonly #written = new Float64Array(maxParties);

  /** Collects the new parties of a chunk. Nothing is remembered yet: its transaction may fail. */
  unseen(): UnseenParties {
    return new UnseenParties((mark) => this.#written[mark % maxParties] === mark);
  }

  /** Writes what was collected, in the transaction of the chunk, before its referrals. */
  write(db: Queryable, unseen: UnseenParties): Promise<void> {
    return parties.remember(db, unseen.rows());
  }

  /** Call once the transaction is committed. */
  remember(unseen: UnseenParties): void {
    for (const mark of unseen.marks()) this.#written[mark % maxParties] = mark;
  }
}
