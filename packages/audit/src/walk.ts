import { type ChainEntry, hashAfter, type Link } from './chain.js';
import { entriesAre, type Finding, finding } from './finding.js';

/** Goes along the chain entry by entry, and says where it breaks. It holds no more than two of them. */
export class ChainWalk {
  /** The last entry that follows from the one before. */
  #reached: Link;
  /** Before it. */
  #before: Link;
  /** The first that does not: what comes after it tells how that happened. */
  #doubtful: ChainEntry | undefined;

  constructor(from: Link) {
    this.#reached = from;
    this.#before = from;
  }

  get reached(): Link {
    return this.#reached;
  }

  /** Undefined while nothing is wrong, or not yet known to be. */
  take(entry: ChainEntry): Finding | undefined {
    if (this.#doubtful !== undefined) return this.#explain(this.#doubtful, entry);
    const { seq, hash } = this.#reached;
    if (entry.seq > seq + 1)
      return finding('deleted', seq + 1, `${entriesAre(seq + 1, entry.seq - 1)} missing`);
    if (entry.seq <= seq)
      return finding('inserted', entry.seq, `entry ${entry.seq} stands there twice, or out of order`);
    if (hashAfter(hash, entry) !== entry.hash) {
      this.#doubtful = entry;
      return undefined;
    }
    this.#before = this.#reached;
    this.#reached = { seq: entry.seq, hash: entry.hash };
    return undefined;
  }

  /** What was wrong with the last entry of all. */
  end(): Finding | undefined {
    return this.#doubtful && this.#explain(this.#doubtful, undefined);
  }

  /** Why `entry` does not follow: its neighbors still have the hashes that they were written with. */
  #explain(entry: ChainEntry, next: ChainEntry | undefined): Finding {
    const { seq } = entry;
    const follows = (link: string, one: ChainEntry | undefined, at: number): boolean =>
      one !== undefined && hashAfter(link, { ...one, seq: at }) === one.hash;
    const repeats = this.#reached !== this.#before && follows(this.#before.hash, entry, seq - 1);
    if (repeats && entry.hash === this.#reached.hash)
      return finding('inserted', seq, `entry ${seq} was inserted: it is a copy of ${seq - 1}`);
    if (repeats)
      return finding('inserted', seq - 1, `entry ${seq - 1} was inserted: ${seq} follows from ${seq - 2}`);
    if (follows(this.#reached.hash, next, seq))
      return finding('inserted', seq, `entry ${seq} was inserted: ${seq + 1} follows from ${seq - 1}`);
    if (follows(entry.hash, next, seq + 2))
      return finding('deleted', seq, `an entry before ${seq} was deleted, and those after it renumbered`);
    if (follows(entry.hash, next, seq + 1)) return finding('altered', seq, `entry ${seq} was altered`);
    return finding(
      'altered',
      seq,
      seq === 1
        ? 'entry 1 is not the beginning of a chain: it was altered'
        : `entry ${seq} does not follow from ${seq - 1}: one of the two was altered`,
    );
  }
}
