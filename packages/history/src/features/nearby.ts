import { figures, mostNeighbors, rememberedFigures } from '@hammerhead/imprint';
import type { HistorySource } from '../sources/source.js';

/** The relations of a neighbor to a shipment, as bits; those of the sides are those of `sides`. */
export const relations = {
  /** Sent by its shipper, or sent to its consignee: the party's own history. */
  shipper: 1,
  consignee: 2,
  /** Shares an identifier or an address with it. */
  linked: 4,
} as const;

const slotCount = 8_192;
/** The most rows, so that slots stay at most half full. */
const mostRows = slotCount / 2;

/** The distinct neighbors of one shipment, in columns. It is reused for the next shipment: `clear` costs nothing. */
export class Nearby {
  length = 0;
  readonly positions = new Float64Array(mostRows);
  readonly relations = new Uint8Array(mostRows);
  readonly handles = new Float64Array(mostRows);
  /** `rememberedFigures` words a row. */
  readonly figures = new Int32Array(mostRows * rememberedFigures);
  readonly #slots = new Int32Array(slotCount);
  readonly #stamps = new Int32Array(slotCount);
  #stamp = 0;
  #split = 0;

  /** @param split the split of the shipment whose neighbors are to come */
  clear(split: number): void {
    this.length = 0;
    this.#split = split;
    this.#stamp = (this.#stamp + 1) | 0;
  }

  /** Returns the row of a neighbor; its figures are read when it is first added. */
  add(position: number, handle: number, source: HistorySource): number {
    let slot = Math.imul(position | 0, 0x9e3779b1) >>> 19;
    while (this.#stamps[slot] === this.#stamp) {
      const row = this.#slots[slot] ?? 0;
      if (this.positions[row] === position) return row;
      slot = (slot + 1) & (slotCount - 1);
    }
    const row = this.length;
    if (row === mostRows) throw new RangeError(`more than ${mostRows} neighbors of one shipment`);
    this.#stamps[slot] = this.#stamp;
    this.#slots[slot] = row;
    this.positions[row] = position;
    this.handles[row] = handle;
    this.relations[row] = 0;
    source.figuresOf(handle, this.figures, row * rememberedFigures);
    this.length = row + 1;
    return row;
  }

  /** A word of a row, signed. */
  word(row: number, place: number): number {
    return this.figures[row * rememberedFigures + place] ?? 0;
  }

  /** A hash of a row, unsigned. */
  hash(row: number, place: number): number {
    return this.word(row, place) >>> 0;
  }

  day(row: number): number {
    return this.word(row, figures.day);
  }

  /** Whether all of `relation` holds of a row. */
  is(row: number, relation: number): boolean {
    return ((this.relations[row] ?? 0) & relation) === relation;
  }

  /**
   * Returns the rows of a relation: the newest 64 by (day, position), newest first; for the parts of one bill only the
   * newest, and none of this shipment's own bill.
   */
  newest(relation: number): number[] {
    const rows: number[] = [];
    for (let row = 0; row < this.length; row += 1) if (this.is(row, relation)) rows.push(row);
    rows.sort((one, other) => this.day(other) - this.day(one) || this.#at(other) - this.#at(one));
    const whole = this.withoutParts(rows);
    return whole.length > mostNeighbors ? whole.slice(0, mostNeighbors) : whole;
  }

  /** Keeps the first row of each bill that travels in parts, and none of this shipment's own. */
  withoutParts(rows: number[]): number[] {
    if (!rows.some((row) => this.word(row, figures.split) !== 0)) return rows;
    const seen = new Set([this.#split | 0]);
    return rows.filter((row) => {
      const split = this.word(row, figures.split);
      return split === 0 || (!seen.has(split) && seen.add(split).size > 0);
    });
  }

  /** The positions of rows, those of the newest first. */
  positionsOf(rows: readonly number[]): number[] {
    return [...rows]
      .sort((one, other) => this.day(other) - this.day(one) || this.#at(other) - this.#at(one))
      .map((row) => this.#at(row));
  }

  #at(row: number): number {
    return this.positions[row] ?? 0;
  }
}
