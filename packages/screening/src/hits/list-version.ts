import type { Party } from '@hammerhead/contracts';
import { factKey } from '@hammerhead/imprint';
import { Memo } from '@hammerhead/primitives';
import type { ListEntry } from '@hammerhead/watchlists';
import { type ExactHit, ExactIndex } from '../exact/exact-index.js';
import { type NameHit, ScreeningIndex } from '../name-index/screening-index.js';
import { type ListWeight, listWeight } from '../worth/list-weight.js';
import { type Worth, worthOf } from '../worth/telling.js';
import { ListedWords, type NameCounts } from '../worth/word-shares.js';
import { exactKeys } from './exact-keys.js';
import { KeySet } from './key-set.js';
import { leastScore } from './least-score.js';

/** Something on a shipment that others may have, too, by its key. */
export interface KeyedLink {
  readonly key: string;
}

/** A version of a list, as the log has it. */
export interface ListVersionHead {
  readonly name: string;
  readonly id: string;
  readonly version: number;
  /** What kind of file it was read from; `entries`: an agency's own lookouts. */
  readonly format: string;
}

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
  readonly #format: string;
  readonly #words: ListedWords;
  /** Keys of everything in `#exact`. */
  readonly #keys: KeySet;
  readonly #answers = new Memo<readonly NameHit[]>(namesRemembered);

  /** @param index of the names of these entries, where it is known */
  constructor(
    list: ListVersionHead,
    entries: readonly ListEntry[],
    index = new ScreeningIndex(entries.flatMap(withName)),
  ) {
    this.list = list.name;
    this.listId = list.id;
    this.version = list.version;
    this.#format = list.format;
    this.#words = new ListedWords(entries);
    this.#index = index;
    this.#exact = new ExactIndex(entries);
    this.#keys = new KeySet(entries.flatMap(exactKeys).map(({ kind, value }) => factKey(kind, value)));
  }

  /** Makes a version ready in steps: see `ScreeningIndex.building`. */
  static *building(list: ListVersionHead, entries: readonly ListEntry[]): Generator<void, ListVersion> {
    const index = yield* ScreeningIndex.building(entries.flatMap(withName));
    return new ListVersion(list, entries, index);
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
      atLeast: leastScore.telling,
      ...(country === undefined ? {} : { country }),
      ...(kind === 'person' || kind === 'business' ? { kind } : {}),
    });
    return found.slice(0, mostHits);
  }

  /** What a hit of a party's name is worth. @param counted by the baseline in force */
  worthOf({ address }: Party, hit: NameHit, counted: NameCounts | undefined): Worth {
    const rarity = { counted, listed: this.#words, country: address?.country };
    return worthOf(hit, this.weightOf(hit.entry), rarity);
  }

  weightOf(entry: ListEntry): ListWeight {
    return listWeight(entry, this.#format);
  }

  /** False where nothing that stands on a shipment is the same as anything on the list: true of nearly all. */
  hasSame(links: readonly KeyedLink[]): boolean {
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
