import {
  figures,
  figuresAt,
  findLink,
  isStrong,
  linksBeginning,
  mostNeighbors,
  rememberedFigures,
  sidesOf,
  viewOf,
} from '@hammerhead/imprint';
import type { Seizures } from './seizures.js';
import type { Ask, Scope } from './ask.js';
import type { HistorySource, NeighborList } from './source.js';

/** A neighbor as the database returns it. */
export interface FetchedNeighbor {
  readonly position: number;
  readonly imprint: Uint8Array;
}

interface Entry {
  readonly position: number;
  readonly view: DataView;
  readonly day: number;
  readonly own: number;
  readonly sides: number;
}

/**
 * Answers that were fetched beforehand, about the shipments below a position, for a chunk of shipments to be scored. A
 * question that was not fetched is an error, never an empty answer.
 */
export class FetchedHistory implements HistorySource {
  readonly seizures: Seizures;
  /** The answers cover the positions below this one; `Infinity` means all. */
  readonly below: number;
  readonly #answers = new Map<string, readonly number[]>();
  readonly #entries: Entry[] = [];

  constructor(seizures: Seizures, below = Number.POSITIVE_INFINITY) {
    this.seizures = seizures;
    this.below = below;
  }

  /**
   * @param neighbors as `HistorySource` defines them for `self` and the `knownTo` with which it will ask, newest first
   */
  put(self: number, ask: Ask, neighbors: readonly FetchedNeighbor[]): void {
    const handles = neighbors.slice(0, mostNeighbors).map(({ position, imprint }) => {
      const view = viewOf(imprint);
      const link = findLink(view, ask.key);
      if (link === undefined) {
        throw new RangeError(`the shipment at ${position} has not the key it was found by`);
      }
      const day = view.getInt32(figuresAt + 4 * figures.day, true);
      return this.#entries.push({ position, view, day, own: link.own, sides: sidesOf(link.roles) }) - 1;
    });
    this.#answers.set(nameOf(self, ask), handles);
  }

  neighbors(ask: Ask, { self }: Scope, into: NeighborList): void {
    into.length = 0;
    const handles = this.#answers.get(nameOf(self, ask));
    if (handles === undefined)
      throw new RangeError(`nothing was fetched for this key of the shipment at ${self}`);
    for (const handle of handles) {
      const entry = this.#entries[handle];
      if (entry !== undefined) into.push(entry.position, entry.day, entry.own, entry.sides, handle);
    }
  }

  figuresOf(handle: number, into: Int32Array, at: number): void {
    const entry = this.#entries[handle];
    if (entry === undefined) return;
    for (let word = 0; word < rememberedFigures; word += 1) {
      into[at + word] = entry.view.getInt32(figuresAt + 4 * word, true);
    }
  }

  seizedKeysOf(handle: number): readonly string[] {
    const entry = this.#entries[handle];
    if (entry === undefined || this.seizures.size === 0) return [];
    return linksBeginning(entry.view, (prefix) => this.seizures.mayHave(prefix))
      .filter(({ kind, roles }) => isStrong(kind) && sidesOf(roles) !== 0)
      .map(({ key }) => key)
      .filter((key) => this.seizures.hasStrong(key));
  }
}

const nameOf = (self: number, { key, day, days }: Ask): string => `${self} ${day} ${days} ${key}`;
