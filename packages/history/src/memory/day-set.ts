/** Days, asked whether any lies in a span. */
export class DaySet {
  readonly #days = new Set<number>();
  #ascending: number[] | undefined;

  add(day: number): void {
    if (this.#days.has(day)) return;
    this.#days.add(day);
    this.#ascending = undefined;
  }

  /** Whether there is one in (`after`, `upto`]. */
  hasWithin(after: number, upto: number): boolean {
    this.#ascending ??= [...this.#days].sort((one, other) => one - other);
    const days = this.#ascending;
    let low = 0;
    let high = days.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((days[middle] ?? 0) <= after) low = middle + 1;
      else high = middle;
    }
    const next = days[low];
    return next !== undefined && next <= upto;
  }
}
