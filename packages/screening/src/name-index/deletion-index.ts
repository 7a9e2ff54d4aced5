import { longestWithSlips } from '../compare/edit.js';

/**
 * Finds texts by what is left of them when letters are dropped. Two texts one slip apart (a letter missing, changed,
 * doubled or exchanged with its neighbor) have a rest in common when up to one letter is dropped from each; two slips,
 * up to two. So every text within reach is found, and some that are not: hashes may collide, and rests coincide.
 */
export class SlipIndex {
  #heads = new Int32Array(1024).fill(-1);
  #next = new Int32Array(512);
  #hashes = new Int32Array(512);
  #values = new Int32Array(512);
  #size = 0;

  /** Files `value` under every rest of `text` with up to `slips` letters dropped. */
  add(text: string, slips: 1 | 2, value: number): void {
    eachRest(text, slips, (hash) => this.#file(hash, value));
  }

  /** Calls `found` for every value that may be within reach, some of them more than once. */
  find(text: string, slips: 1 | 2, found: (value: number) => void): void {
    eachRest(text, slips, (hash) => {
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

/** `prefix[n]`: hash of the first n letters. One for all texts: nothing runs between filling and reading. */
const prefix = new Int32Array(longestWithSlips + 1);

/** Hashes of `text` and of what is left of it without one letter, and without two; none of a text without slips. */
function eachRest(text: string, slips: 1 | 2, visit: (hash: number) => void): void {
  if (text.length > longestWithSlips) return;
  const size = text.length;
  for (let at = 0; at < size; at += 1) {
    prefix[at + 1] = (Math.imul(prefix[at] ?? 0, BASE) + text.charCodeAt(at)) | 0;
  }
  const all = prefix[size] ?? 0;
  const rests: number[] = [mixed(all)];
  for (let first = 0; first < size; first += 1) {
    // A letter like the one before leaves the same rest.
    if (first > 0 && text.charCodeAt(first) === text.charCodeAt(first - 1)) continue;
    const head = prefix[first] ?? 0;
    rests.push(mixed(joined(head, part(first + 1, size), size - first - 1)));
    if (slips === 1) continue;
    for (let second = first + 1; second < size; second += 1) {
      const body = joined(head, part(first + 1, second), second - first - 1);
      rests.push(mixed(joined(body, part(second + 1, size), size - second - 1)));
    }
  }
  for (const hash of rests) visit(hash);
}

const joined = (head: number, tail: number, tailSize: number): number =>
  (Math.imul(head, powers[tailSize] ?? 0) + tail) | 0;

/** Hash of the letters from `from` to `to`. */
const part = (from: number, to: number): number =>
  ((prefix[to] ?? 0) - Math.imul(prefix[from] ?? 0, powers[to - from] ?? 0)) | 0;

/** The last letters decide the low bits of a polynomial hash; a table needs all of them to count. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
}
