import type { WordCounts } from './body.js';

/** Words that a baseline keeps: the most frequent. */
const mostWords = 20_000;
/** Words that are counted: the first ones. A name has some three. */
const mostCounted = 200_000;
/** Whoever writes a word once may have mistyped it. */
const fewest = 2;

/** Counts in how many distinct names of parties each word stands. The order of the names does not matter. */
export class WordCounter {
  readonly #names = new Set<string>();
  readonly #counts = new Map<string, number>();

  /** @param words of one name, as `wordsToCount` of packages/screening has them; the same words in another order are the same name */
  add(words: readonly string[]): void {
    if (words.length === 0) return;
    const distinct = [...new Set(words)].sort();
    const name = distinct.join(' ');
    if (this.#names.has(name)) return;
    this.#names.add(name);
    for (const word of distinct) {
      const before = this.#counts.get(word);
      if (before !== undefined || this.#counts.size < mostCounted) this.#counts.set(word, (before ?? 0) + 1);
    }
  }

  /** Plain JSON, words in their order. */
  counts(): WordCounts {
    const often = [...this.#counts].filter(([, count]) => count >= fewest).sort(mostFirst);
    const unlisted = Math.max(fewest - 1, often[mostWords]?.[1] ?? 0);
    const kept = often.slice(0, mostWords).filter(([, count]) => count > unlisted);
    return {
      names: this.#names.size,
      unlisted,
      words: Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1))),
    };
  }
}

const mostFirst = ([, one]: readonly [string, number], [, other]: readonly [string, number]): number =>
  other - one;
