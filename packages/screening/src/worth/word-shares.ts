import type { ListEntry } from '../entry.js';
import { priorShare } from './common-words.js';
import { wordsToCount } from './words-to-count.js';

/** How often words stand in the names of parties, as a baseline has counted them (`WordCounts` of packages/history). */
export interface NameCounts {
  /** Distinct names that were counted. */
  readonly names: number;
  /** Every word that stands in more of them than this is in `words`. */
  readonly unlisted: number;
  readonly words: Readonly<Record<string, number>>;
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

/** Share of the names in the traffic that have a word: as counted, drawn towards what is taken for granted. */
export function trafficShare(word: string, counted: NameCounts | undefined): number {
  const prior = priorShare(word);
  if (counted === undefined) return prior;
  const count = Object.hasOwn(counted.words, word) ? (counted.words[word] ?? 0) : counted.unlisted;
  return Math.min(1, (count + priorNames * prior) / (counted.names + priorNames));
}
