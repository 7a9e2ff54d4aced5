import type { ListEntry } from '@hammerhead/contracts';
import { priorShare } from './common-words.js';
import { wordsToCount } from './words-to-count.js';

/** How often words stand in the names of parties, as a baseline has counted them (`WordCounts` of packages/history). */
export interface NameCounts {
  /** Distinct names that were counted. */
  readonly names: number;
  /** Every word that stands in more of them than this is in `words`. */
  readonly unlisted: number;
  readonly words: Readonly<Record<string, number>>;
  /** The same among the names of each country, of words that are frequent there. */
  readonly countries: Readonly<
    Record<string, { readonly names: number; readonly words: Readonly<Record<string, number>> }>
  >;
}

/** What is taken for granted weighs as much as so many names that were counted. */
const priorNames = 2_000;
/** On a list of fewer, a word that comes twice is chance. */
const fewestEntries = 1_000;

/** In how many entries of one version of a list each word stands: in names and aliases, each entry once. */
export class ListedWords {
  readonly #entries: number;
  readonly #counts = new Map<string, number>();

  constructor(entries: readonly ListEntry[]) {
    this.#entries = Math.max(fewestEntries, entries.length);
    for (const { name, aliases } of entries)
      for (const word of new Set([name, ...aliases].flatMap(wordsToCount)))
        this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  /** Share of the other entries that have the word, 0 to 1: the entry that was hit has it in any case. */
  shareOf(word: string): number {
    return Math.max(0, (this.#counts.get(word) ?? 0) - 1) / this.#entries;
  }
}

/**
 * Share of the names in the traffic that have a word: as counted, drawn towards what is taken for granted. Of all names, or
 * of those in the party's country, whichever has it more often: a surname that is rare in the trade may be common on its
 * island.
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
