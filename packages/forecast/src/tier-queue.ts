/** Something that waits in a simulated queue. */
export interface Queued {
  readonly urgency: number;
  readonly stoppableUntil: number;
}

/**
 * Those that wait in one port: the most urgent tier first, and within it the first to be laden. What has been laden is
 * dropped when it comes to the front.
 */
export class TierQueue<Item extends Queued> {
  readonly #tiers = new Map<number, Item[]>();
  #order: number[] = [];

  /** @param sorted by urgency and time */
  constructor(sorted: readonly Item[]) {
    for (const item of sorted) this.#tierOf(item.urgency).push(item);
  }

  /** Adds one; each tier is a binary heap, as a sorted list is one. */
  add(item: Item): void {
    const heap = this.#tierOf(item.urgency);
    let at = heap.length;
    heap.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || parent.stoppableUntil <= item.stoppableUntil) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = item;
  }

  /** Takes the first one that can still be stopped at `now`. */
  take(now: number): Item | undefined {
    for (const urgency of this.#order) {
      const heap = this.#tierOf(urgency);
      for (let item = removeFirst(heap); item !== undefined; item = removeFirst(heap))
        if (item.stoppableUntil > now) return item;
    }
    return undefined;
  }

  #tierOf(urgency: number): Item[] {
    const known = this.#tiers.get(urgency);
    if (known !== undefined) return known;
    const made: Item[] = [];
    this.#tiers.set(urgency, made);
    this.#order = [...this.#tiers.keys()].sort((a, b) => a - b);
    return made;
  }
}

function removeFirst<Item extends Queued>(heap: Item[]): Item | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let below = 2 * at + 1;
    let child = heap[below];
    if (child === undefined) break;
    const other = heap[below + 1];
    if (other !== undefined && other.stoppableUntil < child.stoppableUntil) {
      below += 1;
      child = other;
    }
    if (child.stoppableUntil >= last.stoppableUntil) break;
    heap[at] = child;
    at = below;
  }
  heap[at] = last;
  return first;
}
