import { keyOfWords } from '@hammerhead/imprint';
import { grownInt32 } from './grow.js';

/**
 * Numbers keys in the order in which they come: a hash table with open addressing on the first bytes of a key, which
 * are random, since keys are hashes.
 */
export class KeyTable {
  size = 0;
  /** The keys, four words each. */
  #words = new Int32Array(4 * 256);
  /** The number of a key + 1, or 0 for a free slot. The length is a power of two, at most two thirds full. */
  #slots = new Int32Array(512);

  /** Returns the number of a key, or −1. */
  find(a: number, b: number, c: number, d: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let at = a & mask; ; at = (at + 1) & mask) {
      const id = (slots[at] ?? 0) - 1;
      if (id === -1 || this.#is(id, a, b, c, d)) return id;
    }
  }

  /** Returns the number of a key, a new one where the key is new: then `size` has grown. */
  add(a: number, b: number, c: number, d: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let at = a & mask;
    for (; ; at = (at + 1) & mask) {
      const id = (slots[at] ?? 0) - 1;
      if (id === -1) break;
      if (this.#is(id, a, b, c, d)) return id;
    }
    const id = this.size;
    this.#words = grownInt32(this.#words, 4 * (id + 1));
    const words = this.#words;
    words[4 * id] = a;
    words[4 * id + 1] = b;
    words[4 * id + 2] = c;
    words[4 * id + 3] = d;
    slots[at] = id + 1;
    this.size = id + 1;
    if (3 * this.size > 2 * slots.length) this.#rehash();
    return id;
  }

  /** The key with this number, as sixteen characters. */
  keyOf(id: number): string {
    const words = this.#words;
    return keyOfWords(
      words[4 * id] ?? 0,
      words[4 * id + 1] ?? 0,
      words[4 * id + 2] ?? 0,
      words[4 * id + 3] ?? 0,
    );
  }

  #is(id: number, a: number, b: number, c: number, d: number): boolean {
    const words = this.#words;
    const at = 4 * id;
    return words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d;
  }

  #rehash(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id += 1) {
      let at = (this.#words[4 * id] ?? 0) & mask;
      while (slots[at] !== 0) at = (at + 1) & mask;
      slots[at] = id + 1;
    }
    this.#slots = slots;
  }
}
