import { partitionPoint } from '@hammerhead/primitives';

/** A set of days that answers whether any lies in a span. */
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
    const next = days[partitionPoint(days.length, (at) => (days[at] ?? 0) <= after)];
    return next !== undefined && next <= upto;
  }
}
