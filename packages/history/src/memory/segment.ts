import {
  boundsOf,
  figures,
  figuresAt,
  isAsked,
  isStrong,
  type KeyWords,
  linkBytes,
  mostNeighbors,
  namesAt,
  rememberedFigures,
  sidesOf,
  viewOf,
} from '@hammerhead/imprint';
import type { Seizures } from '../sources/seizures.js';
import type { NeighborList } from '../sources/source.js';
import { DayIndex } from './day-index.js';
import { grownInt32, grownUint8 } from './grow.js';
import { KeyTable } from './key-table.js';

/** Words of a row: one line of the processor's cache. The figures come first. */
const rowWords = 16;
const atOffset = rememberedFigures;
const atSuperseded = rememberedFigures + 1;
const atTouched = rememberedFigures + 2;

/** A chain of this many links gets an index by day. */
const longChainLength = 127;
/** The bits of a key's state: the length of its chain, up to `longChainLength`, and whether it is on seized cargo. */
const lengthBits = 127;
const seizedBit = 128;

/**
 * Positions, and those that supersede them, are stored as distances from the segment's first position. Greater
 * distances, 200 years on, are not distinguished.
 */
const farthest = 0x7fffffff;

/**
 * The shipments of one span of positions. Each key has a chain of links, newest first by (day, position), in which a
 * new link finds its place near the head. Departures in any order would make long chains slow, so those have an index
 * of where each day begins.
 */
export class Segment {
  readonly base: number;
  rows = 0;
  #links = 0;
  readonly #seizures: Seizures;
  readonly #keys = new KeyTable();
  #table = new Int32Array(rowWords * 64);
  /** Two words for each link: the next one (−1: none), and row × 16 + sides × 4 + owner. */
  #chain = new Int32Array(2 * 512);
  #heads = new Int32Array(256);
  #states = new Uint8Array(256);
  readonly #days = new Map<number, DayIndex>();
  /** The names of links that are neither the shipper's nor the consignee's: few. */
  readonly #owners = new Map<number, number>();
  readonly #seizedKeys = new Map<number, number[]>();

  constructor(base: number, seizures: Seizures) {
    this.base = base;
    this.#seizures = seizures;
  }

  /** @param position above all before */
  append(position: number, bytes: Uint8Array): void {
    const view = viewOf(bytes);
    const { links, linksAt } = boundsOf(view);
    const row = this.rows;
    this.#table = grownInt32(this.#table, rowWords * (row + 1));
    const at = rowWords * row;
    for (let word = 0; word < rememberedFigures; word += 1) {
      this.#table[at + word] = view.getInt32(figuresAt + 4 * word, true);
    }
    this.#table[at + atOffset] = position - this.base;
    this.rows = row + 1;
    for (let link = linksAt; link < linksAt + linkBytes * links; link += linkBytes) {
      this.#addLink(view, link, row);
    }
  }

  /** Whether the distance of `position` from `base` can be stored. */
  reaches(position: number): boolean {
    return position - this.base < farthest;
  }

  supersede(position: number, by: number): void {
    const row = this.#rowOf(position);
    if (row === -1) return;
    this.#table[rowWords * row + atSuperseded] = Math.min(by - this.base, farthest);
  }

  dayOf(row: number): number {
    return this.#word(row, figures.day);
  }

  /** Adds neighbors to a list, newest first, each with the handle `handles` + row; see `HistorySource`. */
  neighbors(
    key: KeyWords,
    days: { readonly after: number; readonly upto: number },
    { self, knownTo }: { readonly self: number; readonly knownTo: number },
    into: NeighborList,
    handles: number,
  ): void {
    const id = this.#keys.find(key[0], key[1], key[2], key[3]);
    if (id === -1) return;
    const known = Math.min(knownTo - this.base, farthest);
    const own = self - this.base;
    const table = this.#table;
    for (let link = this.#startOf(id, days.upto); link !== -1; link = this.#next(link)) {
      const packed = this.#chain[2 * link + 1] ?? 0;
      const row = packed >>> 4;
      const at = rowWords * row;
      const day = table[at] ?? 0;
      if (day > days.upto) continue;
      if (day <= days.after) return;
      const offset = table[at + atOffset] ?? 0;
      const superseded = table[at + atSuperseded] ?? 0;
      if (offset > known || offset === own || (superseded !== 0 && superseded <= known)) continue;
      into.push(this.base + offset, day, this.#ownerOf(link, packed, at), (packed >>> 2) & 3, handles + row);
      if (into.length === mostNeighbors) return;
    }
  }

  figuresOf(row: number, into: Int32Array, at: number): void {
    const from = rowWords * row;
    for (let word = 0; word < rememberedFigures; word += 1) into[at + word] = this.#table[from + word] ?? 0;
  }

  seizedKeysOf(row: number): string[] {
    if (this.#word(row, atTouched) === 0) return [];
    return (this.#seizedKeys.get(row) ?? []).map((id) => this.#keys.keyOf(id));
  }

  /** Records that a key is on seized cargo, for the shipments that have it and for those to come. */
  markSeized(key: KeyWords): void {
    const id = this.#keys.find(key[0], key[1], key[2], key[3]);
    if (id === -1 || ((this.#states[id] ?? 0) & seizedBit) !== 0) return;
    this.#states[id] = (this.#states[id] ?? 0) | seizedBit;
    for (let link = this.#heads[id] ?? -1; link !== -1; link = this.#next(link))
      this.#touch(this.#rowAt(link), id);
  }

  #addLink(view: DataView, at: number, row: number): void {
    const first = view.getUint8(at);
    const kind = first >>> 4;
    const roles = view.getUint16(at + 1, true);
    if (!isAsked(kind, roles)) return;
    const word = view.getInt32(at + 3, true);
    const before = this.#keys.size;
    const id = this.#keys.add(
      word,
      view.getInt32(at + 7, true),
      view.getInt32(at + 11, true),
      view.getInt32(at + 15, true),
    );
    if (id === before) this.#open(id, word, isStrong(kind));
    const link = this.#links;
    this.#chain = grownInt32(this.#chain, 2 * (link + 1));
    this.#links = link + 1;
    const owner = Math.min(first & 15, 3);
    if (owner === 3) this.#owners.set(link, view.getUint32(namesAt + 4 * ((first & 15) - 3), true));
    this.#chain[2 * link + 1] = row * 16 + sidesOf(roles) * 4 + owner;
    this.#enchain(id, link, this.#word(row, figures.day));
    if (((this.#states[id] ?? 0) & seizedBit) !== 0) this.#touch(row, id);
  }

  /** Makes room for a new key. */
  #open(id: number, prefix: number, strong: boolean): void {
    this.#heads = grownInt32(this.#heads, id + 1);
    this.#states = grownUint8(this.#states, id + 1);
    this.#heads[id] = -1;
    const seized = strong && this.#seizures.mayHave(prefix) && this.#seizures.hasStrong(this.#keys.keyOf(id));
    this.#states[id] = seized ? seizedBit : 0;
  }

  #enchain(id: number, link: number, day: number): void {
    const state = this.#states[id] ?? 0;
    const length = state & lengthBits;
    if (length === longChainLength) {
      const index = this.#days.get(id) ?? this.#indexDays(id);
      const { before, after } = index.insert(day, link);
      this.#join(id, before, link, after);
      return;
    }
    this.#states[id] = state + 1;
    let before = -1;
    let after = this.#heads[id] ?? -1;
    while (after !== -1 && this.dayOf(this.#rowAt(after)) > day) {
      before = after;
      after = this.#next(after);
    }
    this.#join(id, before, link, after);
  }

  #indexDays(id: number): DayIndex {
    const index = new DayIndex();
    for (let link = this.#heads[id] ?? -1; link !== -1; link = this.#next(link)) {
      index.addOldest(this.dayOf(this.#rowAt(link)), link);
    }
    this.#days.set(id, index);
    return index;
  }

  #join(id: number, before: number, link: number, after: number): void {
    this.#chain[2 * link] = after;
    if (before === -1) this.#heads[id] = link;
    else this.#chain[2 * before] = link;
  }

  #startOf(id: number, day: number): number {
    if (((this.#states[id] ?? 0) & lengthBits) < longChainLength) return this.#heads[id] ?? -1;
    return this.#days.get(id)?.from(day) ?? this.#heads[id] ?? -1;
  }

  #ownerOf(link: number, packed: number, row: number): number {
    const owner = packed & 3;
    if (owner === 1) return this.#table[row + figures.shipper] ?? 0;
    if (owner === 2) return this.#table[row + figures.consignee] ?? 0;
    return owner === 3 ? (this.#owners.get(link) ?? 0) : 0;
  }

  #touch(row: number, id: number): void {
    this.#table[rowWords * row + atTouched] = 1;
    const keys = this.#seizedKeys.get(row);
    if (keys === undefined) this.#seizedKeys.set(row, [id]);
    else keys.push(id);
  }

  #next(link: number): number {
    return this.#chain[2 * link] ?? -1;
  }

  #rowAt(link: number): number {
    return (this.#chain[2 * link + 1] ?? 0) >>> 4;
  }

  #word(row: number, word: number): number {
    return this.#table[rowWords * row + word] ?? 0;
  }

  /** Finds the row of a position by binary search, or −1. */
  #rowOf(position: number): number {
    const offset = position - this.base;
    let low = 0;
    let high = this.rows - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = this.#word(middle, atOffset);
      if (found === offset) return middle;
      if (found < offset) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}
