import { sortedName } from '@hammerhead/parties';

/** A pair of a name and an entry that was cleared, in force at `position ≤ p < revokedBy`. */
export interface ExclusionSpan {
  readonly position: number;
  readonly watchlistId: string;
  readonly entryId: string;
  readonly name: string;
  readonly revokedBy: number | null;
}

/**
 * False matches that people cleared: pairs of a name, its words in whatever order, and an entry, each in force for a span
 * of positions.
 */
export class Exclusions {
  readonly #spans = new Map<string, Map<number, ExclusionSpan>>();

  /** Adds what was decided since. A span that comes again carries the position of its revocation. */
  add(spans: readonly ExclusionSpan[]): void {
    for (const span of spans) {
      const key = keyOf(span.watchlistId, span.entryId, span.name);
      const known = this.#spans.get(key);
      if (known) known.set(span.position, span);
      else this.#spans.set(key, new Map([[span.position, span]]));
    }
  }

  /** Whether this name was cleared of this entry, as the log stood at `knownTo`. */
  has(listId: string, entryId: string, name: string, knownTo: number): boolean {
    if (this.#spans.size === 0) return false;
    for (const { position, revokedBy } of this.#spans.get(keyOf(listId, entryId, name))?.values() ?? [])
      if (position <= knownTo && (revokedBy === null || knownTo < revokedBy)) return true;
    return false;
  }
}

const keyOf = (listId: string, entryId: string, name: string): string =>
  `${listId}\0${entryId}\0${sortedName(name)}`;
