import type { ListEntry } from '@hammerhead/contracts';
import { priorShare } from './common-words.js';
import { wordsToCount } from './words-to-count.js';

/** How often words occur in the names of parties, as counted by a baseline (`WordCounts` of packages/history). */
export interface NameCounts {
  /** The number of distinct names counted. */
  readonly names: number;
  /** Every word that more names have than this is in `words`. */
  readonly unlisted: number;
  readonly words: Readonly<Record<string, number>>;
  /** The same for the names of each country, with the words that are frequent there. */
  readonly countries: Readonly<
    Record<string, { readonly names: number; readonly words: Readonly<Record<string, number>> }>
  >;
}

/** The weight of the prior share, as a number of counted names. */
const priorNames = 2_000;
/** On a list of fewer entries, a word that comes twice is chance. */
const fewestEntries = 1_000;

/** Counts in how many entries of one version of a list each word occurs: in names and aliases, once for each entry. */
export class ListedWords {
  readonly #entries: number;
  readonly #counts = new Map<string, number>();

  constructor(entries: readonly ListEntry[]) {
    this.#entries = Math.max(fewestEntries, entries.length);
    for (const { name, aliases } of entries)
      for (const word of new Set([name, ...aliases].flatMap(wordsToCount)))
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** The share of the other entries that have the word, 0 to 1: the entry that was hit has it anyway. */
  shareOf(word: string): number {
    return Math.max(0, (this.#counts.get(word) ?? 0) - 1) / this.#entries;
  }
}

/**
 * The share of the names in the traffic that have a word: as counted, smoothed towards the prior share. It is that of
 * all names, or of those in the party's country, whichever is larger: a surname that is rare in the trade may be common
 * on its island.
 */
export function trafficShare(word: string, counted: NameCounts | undefined, country?: string): number {
  const prior = priorShare(word);
  if (counted === undefined) return prior;
  const share = ofCount(own(counted.words, word) ?? counted.unlisted, counted.names, prior);
  const there = country === undefined ? undefined : own(counted.countries, country);
  const count = there === undefined ? undefined : own(there.words, word);
  return there === undefined || count === undefined ? share : Math.max(share, count / there.names);
}

const ofCount = (count: number, names: number, prior: number): number =>
  Math.min(1, (count + priorNames * prior) / (names + priorNames));

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
