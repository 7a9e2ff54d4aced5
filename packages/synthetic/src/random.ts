import { partitionPoint, type Random } from '@hammerhead/primitives';

/** Mixes two whole numbers to one of 32 bits: the same on every machine (finalizer of MurmurHash3). */
export function mix(a: number, b: number): number {
  let mixed = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35) ^ b;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Converts a text to a whole number of 32 bits. */
export function textNumber(text: string): number {
  let number = 0;
  for (let index = 0; index < text.length; index += 1) number = mix(number, text.charCodeAt(index));
  return number;
}

/** A weighted choice among items, prepared once: an item of weight 2 comes twice as often as one of weight 1. */
export class Choice<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly #upTo: readonly number[];

  constructor(weighted: Iterable<readonly [T, number]>) {
    const items: T[] = [];
    const upTo: number[] = [];
    let total = 0;
    for (const [item, weight] of weighted) {
      if (weight <= 0) continue;
      total += weight;
      items.push(item);
      upTo.push(total);
    }
    this.items = items;
    this.total = total;
    this.#upTo = upTo;
  }

  pick(random: Random): T {
    const at = random.next() * this.total;
    // The last item takes what rounding leaves above the sum.
    const item = this.items[partitionPoint(this.items.length - 1, (index) => at >= (this.#upTo[index] ?? 0))];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }
}

/** Returns the item at `index`, counted cyclically. */
export function at<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('an empty list');
  return item;
}
