import { UnseenParties } from '@hammerhead/imprint';
import { parties, type Queryable } from '@hammerhead/storage';

/** The number of parties that are remembered, at eight bytes each. */
const maxParties = 2 ** 20;

/**
 * Writes the parties of the shipments that are scored into the directory. It remembers which ones it has written, in a
 * direct-mapped cache, so most shipments write nothing; writing a forgotten party again has no effect.
 */
export class PartyDirectory {
  /** The fingerprints of the parties written, each in its only possible slot; a later one replaces an earlier one. */
  readonly #written = new Float64Array(maxParties);
  /** How many parties retention had taken out of the directory when this was last asked. */
  #removals: number | null = null;

  /**
   * Collects the new parties of a chunk. Nothing is remembered yet, because its transaction may fail.
   * @param removals how many parties were ever taken out of the directory, read after the chunk's shipments were
   *   accepted: once it changes, every party may be gone
   */
  unseen(removals = 0): UnseenParties {
    if (this.#removals !== null && this.#removals !== removals) this.#written.fill(0);
    this.#removals = removals;
    return new UnseenParties((mark) => this.#written[mark % maxParties] === mark);
  }

  /** Writes the collected parties in the transaction of the chunk, before its referrals. */
  write(db: Queryable, unseen: UnseenParties): Promise<void> {
    return parties.remember(db, unseen.rows());
  }

  /** Remembers the parties as written. Call it once the transaction is committed. */
  remember(unseen: UnseenParties): void {
    for (const mark of unseen.marks()) this.#written[mark % maxParties] = mark;
  }
}
