const bits = 20;

/**
 * A set of fact keys that is nearly always asked for what it does not have: 20 bits of a key, which is a hash, tell
 * that without a look at the rest.
 */
export class KeySet {
  readonly #keys: ReadonlySet<string>;
  /** 1 where a key of the set has these bits. */
  readonly #marks = new Uint8Array(2 ** bits);

  /** @param keys as `factKey` makes them */
  constructor(keys: Iterable<string>) {
    this.#keys = new Set(keys);
    for (const key of this.#keys) this.#marks[bitsOf(key)] = 1;
  }

  has(key: string): boolean {
    return this.#marks[bitsOf(key)] === 1 && this.#keys.has(key);
  }
}

const bitsOf = (key: string): number =>
  key.charCodeAt(0) | (key.charCodeAt(1) << 8) | ((key.charCodeAt(2) & 15) << 16);
