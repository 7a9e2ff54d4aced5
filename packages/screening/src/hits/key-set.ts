const prefilterBits = 20;

/**
 * A set of fact keys with a bitmap prefilter (a Bloom filter with one hash function). It is nearly always asked for a key
 * that it does not have; a bitmap over the first 20 bits of the key, which is a hash, rejects almost all of those before
 * the set is probed.
 */
export class KeySet {
  readonly #keys: ReadonlySet<string>;
  /** 1 where a key of the set begins with these bits; a byte each, which is faster to read than a bit. */
  readonly #bitmap = new Uint8Array(2 ** prefilterBits);

  /** @param keys as `factKey` makes them */
  constructor(keys: Iterable<string>) {
    this.#keys = new Set(keys);
    for (const key of this.#keys) this.#bitmap[bitsOf(key)] = 1;
  }

  has(key: string): boolean {
    return this.#bitmap[bitsOf(key)] === 1 && this.#keys.has(key);
  }
}

const bitsOf = (key: string): number =>
  key.charCodeAt(0) | (key.charCodeAt(1) << 8) | ((key.charCodeAt(2) & 15) << 16);
