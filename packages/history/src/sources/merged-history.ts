import type { MemoryHistory } from '../memory/memory-history.js';
import type { FetchedHistory } from './fetched-history.js';
import type { Seizures } from './seizures.js';
import type { Ask, Scope } from './ask.js';
import { type HistorySource, NeighborList } from './source.js';

/**
 * Answers from memory from its floor on, and below it from what was fetched, wherever memory alone does not cover a
 * question.
 */
export class MergedHistory implements HistorySource {
  readonly #memory: MemoryHistory;
  readonly #fetched: FetchedHistory;
  readonly #recent = new NeighborList();
  readonly #earlier = new NeighborList();

  /** @throws {RangeError} where memory has dropped positions since these answers were fetched */
  constructor(memory: MemoryHistory, fetched: FetchedHistory) {
    if (fetched.below < memory.floor) {
      throw new RangeError(`fetched below ${fetched.below}, but memory begins at ${memory.floor}`);
    }
    this.#memory = memory;
    this.#fetched = fetched;
  }

  get seizures(): Seizures {
    return this.#memory.seizures;
  }

  neighbors(ask: Ask, scope: Scope, into: NeighborList): void {
    if (this.#memory.covers(ask)) {
      this.#memory.neighbors(ask, scope, into);
      return;
    }
    this.#memory.neighbors(ask, scope, this.#recent);
    this.#fetched.neighbors(ask, scope, into);
    this.#earlier.length = 0;
    for (let index = 0; index < into.length; index += 1) {
      const position = into.positions[index] ?? 0;
      if (position >= this.#memory.floor) continue;
      // Handles below zero are those of fetched neighbors.
      const handle = -1 - (into.handles[index] ?? 0);
      this.#earlier.push(
        position,
        into.days[index] ?? 0,
        into.owns[index] ?? 0,
        into.sides[index] ?? 0,
        handle,
      );
    }
    into.mergeOf(this.#recent, this.#earlier);
  }

  figuresOf(handle: number, into: Int32Array, at: number): void {
    if (handle < 0) this.#fetched.figuresOf(-1 - handle, into, at);
    else this.#memory.figuresOf(handle, into, at);
  }

  seizedKeysOf(handle: number): readonly string[] {
    return handle < 0 ? this.#fetched.seizedKeysOf(-1 - handle) : this.#memory.seizedKeysOf(handle);
  }
}
