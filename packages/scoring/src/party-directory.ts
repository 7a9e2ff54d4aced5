import { UnseenParties } from '@hammerhead/imprint';
import { type Queryable, rememberParties } from '@hammerhead/storage';

/** Parties remembered, at eight bytes each. */
const capacity = 2 ** 20;

/**
 * Keeps the directory of parties up with the shipments that are scored. It remembers whom it has written, so that
 * most shipments cost no more than a look; what it has forgotten is written once more, to no effect.
 */
export class PartyDirectory {
  /** Marks of parties as written, each in the one place it may have; a later one takes the place of another. */
  readonly #written = new Float64Array(capacity);

  /** To gather in whom the shipments of a chunk add. Nothing is remembered yet: its transaction may fail. */
  unseen(): UnseenParties {
    return new UnseenParties((mark) => this.#written[mark % capacity] === mark);
  }

  /** Writes what was gathered, in the transaction of the chunk, before its referrals. */
  write(db: Queryable, unseen: UnseenParties): Promise<void> {
    return rememberParties(db, unseen.rows());
  }

  /** Call once the transaction is committed. */
  remember(unseen: UnseenParties): void {
    for (const mark of unseen.marks()) this.#written[mark % capacity] = mark;
  }
}
