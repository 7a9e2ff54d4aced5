import { mostNeighbors } from '@hammerhead/imprint';
import type { Ask, Scope } from './ask.js';
import type { Seizures } from './seizures.js';

/**
 * A source of earlier shipments. Every implementation answers by this definition: of the shipments that have `key` in
 * one of `askedRoles`, with a position of at most `knownTo` that is not `self`, not superseded by a position of at most
 * `knownTo` (as a cancellation does, too), and with a day in the window, it returns the newest 64 by (day, position),
 * newest first.
 */
export interface HistorySource {
  readonly seizures: Seizures;
  neighbors(ask: Ask, scope: Scope, into: NeighborList): void;
  /**
   * Copies the first `rememberedFigures` words of a neighbor's imprint.
   * @param handle from a list that this source filled; it is valid until something is appended
   */
  figuresOf(handle: number, into: Int32Array, at: number): void;
  /** The strong keys of a neighbor that are on cargo that was ever seized. */
  seizedKeysOf(handle: number): readonly string[];
}

/** At most 64 neighbors, in columns: lists are filled by the million, so nothing is allocated for them. */
export class NeighborList {
  length = 0;
  readonly positions = new Float64Array(mostNeighbors);
  readonly days = new Int32Array(mostNeighbors);
  /** `nameHash` of the party that has the key there; 0 where it names nobody. */
  readonly owns = new Uint32Array(mostNeighbors);
  /** The sides of the neighbor that have the key (`sides`). */
  readonly sides = new Uint8Array(mostNeighbors);
  readonly handles = new Float64Array(mostNeighbors);

  get full(): boolean {
    return this.length === mostNeighbors;
  }

  push(position: number, day: number, own: number, sides: number, handle: number): void {
    const at = this.length;
    this.positions[at] = position;
    this.days[at] = day;
    this.owns[at] = own;
    this.sides[at] = sides;
    this.handles[at] = handle;
    this.length = at + 1;
  }

  /** Merges two lists, each newest first, and keeps the newest. */
  mergeOf(one: NeighborList, other: NeighborList): void {
    this.length = 0;
    let a = 0;
    let b = 0;
    while (this.length < mostNeighbors && (a < one.length || b < other.length)) {
      if (b >= other.length || (a < one.length && isNewer(one, a, other, b))) this.#take(one, a++);
      else this.#take(other, b++);
    }
  }

  #take(from: NeighborList, at: number): void {
    this.push(
      from.positions[at] ?? 0,
      from.days[at] ?? 0,
      from.owns[at] ?? 0,
      from.sides[at] ?? 0,
      from.handles[at] ?? 0,
    );
  }
}

function isNewer(one: NeighborList, a: number, other: NeighborList, b: number): boolean {
  const [day, otherDay] = [one.days[a] ?? 0, other.days[b] ?? 0];
  return day === otherDay ? (one.positions[a] ?? 0) > (other.positions[b] ?? 0) : day > otherDay;
}
