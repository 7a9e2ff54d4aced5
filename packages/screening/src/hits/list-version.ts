import type { ListEntry, Party } from '@hammerhead/contracts';
import { factKey } from '@hammerhead/imprint';
import { Memo } from '@hammerhead/primitives';
import { type ExactHit, ExactIndex } from '../exact/exact-index.js';
import { type NameHit, ScreeningIndex } from '../name-index/screening-index.js';
import { type ListWeight, listWeight } from '../worth/list-weight.js';
import { type Worth, worthOf } from '../worth/telling.js';
import { ListedWords, type NameCounts } from '../worth/word-shares.js';
import { exactKeys } from './exact-keys.js';
import { KeySet } from './key-set.js';
import { leastScore } from './least-score.js';

/** A trait on a shipment that others may share, by its key. */
export interface KeyedLink {
  readonly key: string;
}

/** A version of a list as recorded in the log. */
export interface ListVersionHead {
  readonly name: string;
  readonly id: string;
  readonly version: number;
  /** The kind of file that it was read from; `entries` are an agency's own lookouts. */
  readonly format: string;
}

/** Distinct names remembered for each version. */
const namesRemembered = 200_000;
/** The most entries reported for one name. */
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

  /** @param index the index of these names, where it was built before */
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
   * Returns the entries whose names match the party's, the most alike first.
   * @param key everything that the answer depends on, as `screeningKey` makes it
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

  /** Computes the worth of a hit of a party's name. @param counted by the baseline in force */
  worthOf({ address }: Party, hit: NameHit, counted: NameCounts | undefined): Worth {
    const rarity = { counted, listed: this.#words, country: address?.country };
    return worthOf(hit, this.weightOf(hit.entry), rarity);
  }

  weightOf(entry: ListEntry): ListWeight {
    return listWeight(entry, this.#format);
  }

  /**
   * Returns false where the shipment shares no identifier, phone, email or address with the list, as nearly all do not.
   */
  hasSame(links: readonly KeyedLink[]): boolean {
    return links.some(({ key }) => this.#keys.has(key));
  }

  /** Returns the entries that have the same identifier, phone, email or address. */
  sameAs(party: Party): readonly ExactHit[] {
    return this.#exact.find(party);
  }
}

export const screeningKey = ({ name, kind, address }: Party): string =>
  `${address?.country ?? ''}${kind?.charAt(0) ?? ' '}${name}`;

/** Leaves out an entry without any name: a lookout may have none, or other names only. */
export function withName(entry: ListEntry): ListEntry[] {
  if (entry.name !== '') return [entry];
  const [name, ...aliases] = entry.aliases;
  return name === undefined ? [] : [{ ...entry, name, aliases }];
}
