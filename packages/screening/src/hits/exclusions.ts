import type { Party, SeenParty } from '@hammerhead/contracts';
import { recognizedBy, sortedName } from '@hammerhead/parties';

/** A name, or a party, that was cleared of an entry, in force at `position ≤ p < revokedBy`. */
export interface ExclusionSpan {
  readonly position: number;
  readonly watchlistId: string;
  readonly entryId: string;
  readonly name: string;
  /** The party that was seen; null where everybody of the name is cleared. */
  readonly seen: SeenParty | null;
  readonly revokedBy: number | null;
}

/** Whom an exclusion clears. */
export interface Cleared {
  /** Names, their words in whatever order. */
  readonly names: ReadonlySet<string>;
  /** Of a party: one of these is with the name, or else it is not meant. Null where everybody of the name is. */
  readonly knownBy: ReadonlySet<string> | null;
}

export const clearedBy = ({ name, seen }: Pick<ExclusionSpan, 'name' | 'seen'>): Cleared =>
  seen === null
    ? { names: new Set([sortedName(name)]), knownBy: null }
    : { names: new Set(seen.names.map(sortedName)), knownBy: new Set(seen.writings.flatMap(traitsOf)) };

/** Whether a party is among those whom an exclusion clears. */
export const isCleared = ({ names, knownBy }: Cleared, party: Party): boolean =>
  names.has(sortedName(party.name)) && isKnownBy(knownBy, party);

const isKnownBy = (knownBy: Cleared['knownBy'], party: Party): boolean =>
  knownBy === null || traitsOf(party).some((trait) => knownBy.has(trait));

const traitsOf = (party: Party): string[] => recognizedBy(party).map(({ kind, key }) => `${kind}\0${key}`);

interface ClearedSpan {
  readonly span: ExclusionSpan;
  readonly knownBy: Cleared['knownBy'];
}

/** False matches that people cleared: of a name or a party, and an entry, each in force for a span of positions. */
export class Exclusions {
  readonly #spans = new Map<string, Map<number, ClearedSpan>>();

  /** Adds what was decided since. A span that comes again carries the position of its revocation. */
  add(spans: readonly ExclusionSpan[]): void {
    for (const span of spans) {
      const { names, knownBy } = clearedBy(span);
      for (const name of names) {
        const key = keyOf(span.watchlistId, span.entryId, name);
        const known = this.#spans.get(key);
        if (known) known.set(span.position, { span, knownBy });
        else this.#spans.set(key, new Map([[span.position, { span, knownBy }]]));
      }
    }
  }

  /** Whether this party was cleared of this entry, as the log stood at `knownTo`. */
  has(listId: string, entryId: string, party: Party, knownTo: number): boolean {
    if (this.#spans.size === 0) return false;
    const spans = this.#spans.get(keyOf(listId, entryId, sortedName(party.name)));
    for (const { span, knownBy } of spans?.values() ?? [])
      if (
        span.position <= knownTo &&
        (span.revokedBy === null || knownTo < span.revokedBy) &&
        isKnownBy(knownBy, party)
      )
        return true;
    return false;
  }
}

const keyOf = (listId: string, entryId: string, sorted: string): string => `${listId}\0${entryId}\0${sorted}`;
