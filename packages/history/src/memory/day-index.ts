/** The start and end of each day in a long chain, which is newest first. */
export class DayIndex {
  /** Ascending. */
  readonly #days: number[] = [];
  /** The newest and the oldest link of each day. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];

  /** Returns the first link of the newest day that is not after `day`; −1 where there is none. */
  from(day: number): number {
    return this.#first[this.#upto(day)] ?? -1;
  }

  /**
   * Makes `link` the newest one of its day.
   * @returns the links before and after it: −1 where there is none
   */
  insert(day: number, link: number): { readonly before: number; readonly after: number } {
    const at = this.#upto(day);
    const before = this.#last[at + 1] ?? -1;
    const after = this.#first[at] ?? -1;
    if (this.#days[at] === day) this.#first[at] = link;
    else {
      this.#days.splice(at + 1, 0, day);
      this.#first.splice(at + 1, 0, link);
      this.#last.splice(at + 1, 0, link);
    }
    return { before, after };
  }

  /** Adds a link that is older than all so far. */
  addOldest(day: number, link: number): void {
    if (this.#days[0] === day) {
      this.#last[0] = link;
      return;
    }
    this.#days.unshift(day);
    this.#first.unshift(link);
    this.#last.unshift(link);
  }

  /**
   * The index of the newest day that is not after `day`, −1 where all are after it. Most questions are about the end.
   */
  #upto(day: number): number {
    let low = 0;
    let high = this.#days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#days[middle] ?? 0) <= day) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
