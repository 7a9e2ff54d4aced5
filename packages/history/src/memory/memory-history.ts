import { keyWords } from '@hammerhead/imprint';
import { Seizures } from '../sources/seizures.js';
import type { Ask, Scope } from '../sources/ask.js';
import { type HistorySource, NeighborList } from '../sources/source.js';
import { DaySet } from './day-set.js';
import { Segment } from './segment.js';

/** The number of handles for the rows of one segment. */
const handlesPerSegment = 2 ** 28;
const segmentCount = 4;

export interface MemoryHistoryOptions {
  /**
   * The most shipments held, 6,000,000 by default; after a trim, three quarters of it remain. Each takes about 250
   * bytes.
   */
  readonly limit?: number;
  readonly seizures?: Seizures;
  /** The position from which on all shipments will be appended, 0 by default. */
  readonly floor?: number;
  /** All days on which shipments below `floor` depart; none by default. */
  readonly daysBelow?: Iterable<number>;
}

/**
 * The shipments of the log in typed arrays. It holds all from `floor` on, and drops the oldest quarter where there are
 * too many. It answers as `HistorySource` defines, for the positions that it holds.
 */
export class MemoryHistory implements HistorySource {
  readonly seizures: Seizures;
  readonly #rows: number;
  readonly #segments: Segment[] = [];
  readonly #below = new DaySet();
  #last = 0;
  #upto: number;
  #floor: number;
  readonly #one = new NeighborList();
  readonly #other = new NeighborList();

  constructor(options: MemoryHistoryOptions = {}) {
    const { limit = 6_000_000, seizures = new Seizures(), floor = 0, daysBelow = [] } = options;
    this.#rows = Math.max(1, Math.floor(limit / segmentCount));
    this.seizures = seizures;
    this.#floor = floor;
    this.#upto = floor - 1;
    for (const day of daysBelow) this.#below.add(day);
  }

  /** The position from which on it holds all shipments. */
  get floor(): number {
    return this.#floor;
  }

  /** The position up to which it knows the log. */
  get upto(): number {
    return this.#upto;
  }

  /** The last position that was appended; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** The number of shipments held. */
  get size(): number {
    return this.#segments.reduce((sum, { rows }) => sum + rows, 0);
  }

  /**
   * @param position above all that were appended before
   * @param bytes from `encodeImprint`
   * @throws {RangeError} where the position is not above the last and the floor, or the bytes are not an imprint
   */
  append(position: number, bytes: Uint8Array): void {
    if (position <= this.#last || position < this.#floor) {
      throw new RangeError(`position ${position} does not follow ${Math.max(this.#last, this.#floor - 1)}`);
    }
    let segment = this.#segments.at(-1);
    if (segment === undefined || segment.rows >= this.#rows || !segment.reaches(position)) {
      segment = new Segment(position, this.seizures);
      this.#segments.push(segment);
      if (this.#segments.length > segmentCount) this.#dropOldest();
    }
    segment.append(position, bytes);
    this.#last = position;
    this.advance(position);
  }

  /** Records that everything in the log up to `position` was appended. */
  advance(position: number): void {
    this.#upto = Math.max(this.#upto, position);
  }

  /**
   * Records that the shipment at `position` no longer counts for those who know of `by`. It has no effect where the
   * shipment is not held.
   */
  supersede(position: number, by: number): void {
    this.#segments.findLast(({ base }) => base <= position)?.supersede(position, by);
  }

  /**
   * Records seized cargo; the same decision again changes nothing. @param seizure the seizure with the imprint of the
   * cargo
   */
  addSeizure(seizure: Parameters<Seizures['add']>[0]): void {
    for (const key of this.seizures.add(seizure)) {
      const words = keyWords(key);
      for (const segment of this.#segments) segment.markSeized(words);
    }
  }

  /** Revokes the seizure recorded at `position`, for those who know of `by`. */
  revokeSeizure(position: number, by: number): void {
    this.seizures.revoke(position, by);
  }

  /** Whether no shipment below `floor` departs in the window, so that its answer is complete. */
  covers({ day, days }: Pick<Ask, 'day' | 'days'>): boolean {
    return !this.#below.hasWithin(day - days, day);
  }

  /** @throws {RangeError} where it does not know all that the log held at `knownTo` */
  neighbors({ key, day, days }: Ask, scope: Scope, into: NeighborList): void {
    into.length = 0;
    if (scope.knownTo > this.#upto) {
      throw new RangeError(`the history in memory ends at position ${this.#upto}, before ${scope.knownTo}`);
    }
    const words = keyWords(key);
    const window = { after: day - days, upto: day };
    for (let index = this.#segments.length - 1; index >= 0; index -= 1) {
      const segment = this.#segments[index];
      if (segment === undefined || segment.base > scope.knownTo) continue;
      if (into.length === 0) {
        segment.neighbors(words, window, scope, into, index * handlesPerSegment);
        continue;
      }
      this.#other.length = 0;
      segment.neighbors(words, window, scope, this.#other, index * handlesPerSegment);
      if (this.#other.length === 0) continue;
      this.#one.mergeOf(into, this.#other);
      this.#other.length = 0;
      into.mergeOf(this.#one, this.#other);
    }
  }

  figuresOf(handle: number, into: Int32Array, at: number): void {
    this.#segments[Math.floor(handle / handlesPerSegment)]?.figuresOf(handle % handlesPerSegment, into, at);
  }

  seizedKeysOf(handle: number): readonly string[] {
    return (
      this.#segments[Math.floor(handle / handlesPerSegment)]?.seizedKeysOf(handle % handlesPerSegment) ?? []
    );
  }

  #dropOldest(): void {
    const oldest = this.#segments.shift();
    if (oldest === undefined) return;
    for (let row = 0; row < oldest.rows; row += 1) this.#below.add(oldest.dayOf(row));
    this.#floor = this.#segments[0]?.base ?? this.#floor;
  }
}
