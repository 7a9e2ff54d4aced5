import type { Party } from '@hammerhead/contracts';
import type { Imprint } from '@hammerhead/history';
import {
  type ExactHit,
  ExactIndex,
  type ListEntry,
  type NameHit,
  ScreeningIndex,
} from '@hammerhead/screening';
import { Memo } from '@hammerhead/memo';
import { factKey } from '@hammerhead/storage';
import { exactKeys } from './exact-keys.js';
import { KeySet } from './key-set.js';

/** The least score of a hit. */
export const leastScore = 0.85;
/** Distinct names remembered for each version. */
const namesRemembered = 200_000;
/** Most entries that one name is told to be like. */
const mostHits = 20;

/** One version of a list, made ready: each distinct name is compared with it once. */
export class ListVersion {
  readonly list: string;
  readonly listId: string;
  readonly version: number;
  readonly #index: ScreeningIndex;
  readonly #exact: ExactIndex;
  /** Fact keys of everything in `#exact`. */
  readonly #keys: KeySet;
  readonly #answers = new Memo<readonly NameHit[]>(namesRemembered);

  constructor(list: { name: string; id: string; version: number }, entries: readonly ListEntry[]) {
    this.list = list.name;
    this.listId = list.id;
    this.version = list.version;
    this.#index = new ScreeningIndex(entries.flatMap(withName));
    this.#exact = new ExactIndex(entries);
    this.#keys = new KeySet(entries.flatMap(exactKeys).map(({ kind, value }) => factKey(kind, value)));
  }

  /**
   * Entries whose names are like the party's, the likest first.
   * @param key all that the answer follows from, as `screeningKey` makes it
   */
  hitsOf(party: Party, key: string): readonly NameHit[] {
    return this.#answers.get(key) ?? this.#answers.set(key, this.#search(party));
  }

  #search({ name, kind, address }: Party): readonly NameHit[] {
    const country = address?.country;
    const found = this.#index.search(name, {
      atLeast: leastScore,
      ...(country === undefined ? {} : { country }),
      ...(kind === 'person' || kind === 'business' ? { kind } : {}),
    });
    return found.slice(0, mostHits);
  }

  /** False where nothing that stands on a shipment is the same as anything on the list: true of nearly all. */
  hasSame(links: Imprint['links']): boolean {
    return links.some(({ key }) => this.#keys.has(key));
  }

  /** Entries that have the same identifier, phone, email or address. */
  sameAs(party: Party): readonly ExactHit[] {
    return this.#exact.find(party);
  }
}

export const screeningKey = ({ name, kind, address }: Party): string =>
  `${address?.country ?? ''}${kind?.charAt(0) ?? ' '}${name}`;

/** A lookout may name nobody, or have other names only. */
export function withName(entry: ListEntry): ListEntry[] {
  if (entry.name !== '') return [entry];
  const [name, ...aliases] = entry.aliases;
  return name === undefined ? [] : [{ ...entry, name, aliases }];
}
