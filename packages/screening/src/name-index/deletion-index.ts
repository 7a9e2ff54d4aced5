import { longestWithSlips } from '../compare/edit.js';

/**
 * A deletion neighborhood index, as in SymSpell (W. Garbe, 2012), after Mor and Fraenkel, "A hash code method for
 * detecting and correcting spelling errors" (1982). Each text is filed under its deletion variants: what is left of it
 * without up to `slips` of its letters. Two texts that are one slip apart (a letter missing, changed, doubled or exchanged
 * with its neighbor) share a variant with one deletion each; two slips apart, with two. So every text within that
 * distance is found, and some that are farther: hashes may collide, and variants coincide.
 */
export class DeletionIndex {
  #heads = new Int32Array(1024).fill(-1);
  #next = new Int32Array(512);
  #hashes = new Int32Array(512);
  #values = new Int32Array(512);
  #size = 0;

  /** Files `value` under every variant of `text` with up to `slips` letters deleted. */
  add(text: string, slips: 1 | 2, value: number): void {
    eachVariant(text, slips, (hash) => this.#file(hash, value));
  }

  /** Calls `found` for every value that may be within `slips` of `text`, some of them more than once. */
  find(text: string, slips: 1 | 2, found: (value: number) => void): void {
    eachVariant(text, slips, (hash) => {
      for (
        let at = this.#heads[hash & (this.#heads.length - 1)] ?? -1;
        at !== -1;
        at = this.#next[at] ?? -1
      ) {
        if (this.#hashes[at] === hash) found(this.#values[at] ?? 0);
      }
    });
  }

  #file(hash: number, value: number): void {
    if (this.#size === this.#values.length) this.#grow();
    const bucket = hash & (this.#heads.length - 1);
    this.#hashes[this.#size] = hash;
    this.#values[this.#size] = value;
    this.#next[this.#size] = this.#heads[bucket] ?? -1;
    this.#heads[bucket] = this.#size;
    this.#size += 1;
  }

  #grow(): void {
    const size = this.#size * 2;
    this.#hashes = grown(this.#hashes, size);
    this.#values = grown(this.#values, size);
    this.#next = new Int32Array(size);
    this.#heads = new Int32Array(size * 2).fill(-1);
    for (let at = 0; at < this.#size; at += 1) {
      const bucket = (this.#hashes[at] ?? 0) & (this.#heads.length - 1);
      this.#next[at] = this.#heads[bucket] ?? -1;
      this.#heads[bucket] = at;
    }
  }
}

function grown(array: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}

const BASE = 0x01000193;
const powers = new Int32Array(longestWithSlips + 1);
powers[0] = 1;
for (let at = 1; at <= longestWithSlips; at += 1) powers[at] = Math.imul(powers[at - 1] ?? 1, BASE);

/** `prefix[n]` is the hash of the first n letters. One array serves all texts: nothing runs between filling and reading it. */
const prefix = new Int32Array(longestWithSlips + 1);

/** Visits the hashes of `text` and of its variants; none of a text that is too long to be searched with slips. */
function eachVariant(text: string, slips: 1 | 2, visit: (hash: number) => void): void {
  if (text.length > longestWithSlips) return;
  const size = text.length;
  for (let at = 0; at < size; at += 1) {
    prefix[at + 1] = (Math.imul(prefix[at] ?? 0, BASE) + text.charCodeAt(at)) | 0;
  }
  const all = prefix[size] ?? 0;
  const variants: number[] = [mixed(all)];
  for (let first = 0; first < size; first += 1) {
    // Deleting the second of two equal letters gives the same variant.
    if (first > 0 && text.charCodeAt(first) === text.charCodeAt(first - 1)) continue;
    const head = prefix[first] ?? 0;
    variants.push(mixed(joined(head, part(first + 1, size), size - first - 1)));
    if (slips === 1) continue;
    for (let second = first + 1; second < size; second += 1) {
      const body = joined(head, part(first + 1, second), second - first - 1);
      variants.push(mixed(joined(body, part(second + 1, size), size - second - 1)));
    }
  }
  for (const hash of variants) visit(hash);
}

const joined = (head: number, tail: number, tailSize: number): number =>
  (Math.imul(head, powers[tailSize] ?? 0) + tail) | 0;

/** The hash of the letters from `from` to `to`. */
const part = (from: number, to: number): number =>
  ((prefix[to] ?? 0) - Math.imul(prefix[from] ?? 0, powers[to - from] ?? 0)) | 0;

/** Mixes the bits: the low ones of a polynomial hash depend on the last letters alone, and buckets are chosen by them. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
