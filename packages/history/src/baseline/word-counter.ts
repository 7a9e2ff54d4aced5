import type { WordCounts } from './body.js';

/**
 * Newest positions whose shippers and consignees a baseline counts: some 20,000 distinct names tell to four digits how rare
 * a word is.
 */
export const positionsNamed = 15_000;
/** Words that a baseline keeps, of all names and of each country's: the most frequent. */
const mostWords = 20_000;
const mostWordsOfCountry = 2_000;
const mostCountries = 300;
/** Words that are counted: the first ones. A name has some three. */
const mostCounted = 200_000;
/** Whoever writes a word once may have mistyped it. */
const minNames = 2;

/** Names, each once, and in how many of them each word stands. */
class Count {
  readonly names = new Set<string>();
  readonly words = new Map<string, number>();

  add(name: string, words: readonly string[]): void {
    if (this.names.has(name)) return;
    this.names.add(name);
    for (const word of words) {
      const before = this.words.get(word);
      if (before !== undefined || this.words.size < mostCounted) this.words.set(word, (before ?? 0) + 1);
    }
  }

  /** The most frequent, in the order of the words; those that tie with one that is left out are left out, too. */
  often(least: number, most: number): { readonly unlisted: number; readonly words: Record<string, number> } {
    const often = [...this.words].filter(([, count]) => count >= least).sort(mostFirst);
    const unlisted = Math.max(least - 1, often[most]?.[1] ?? 0);
    const kept = often.slice(0, most).filter(([, count]) => count > unlisted);
    return { unlisted, words: Object.fromEntries(kept.sort(inOrder)) };
  }
}

const mostFirst = ([, one]: readonly [string, number], [, other]: readonly [string, number]): number =>
  other - one;
const inOrder = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number =>
  one < other ? -1 : 1;

/**
 * Counts in how many distinct names of parties each word stands, and in how many of those with an address in each country:
 * a surname that is rare in the trade may be common on its island. The order of the names does not matter.
 */
export class WordCounter {
  readonly #all = new Count();
  readonly #countries = new Map<string, Count>();

  /**
   * @param words of one name, as `wordsToCount` of packages/screening has them; the same in another order are the same name
   * @param country of its address, ISO 3166-1 alpha-2
   */
  add(words: readonly string[], country?: string): void {
    if (words.length === 0) return;
    const distinct = [...new Set(words)].sort();
    const name = distinct.join(' ');
    this.#all.add(name, distinct);
    if (country !== undefined && /^[A-Z]{2}$/.test(country)) this.#countryOf(country)?.add(name, distinct);
  }

  #countryOf(country: string): Count | undefined {
    const known = this.#countries.get(country);
    if (known !== undefined || this.#countries.size >= mostCountries) return known;
    const made = new Count();
    this.#countries.set(country, made);
    return made;
  }

  /** Plain JSON, words and countries in their order. */
  counts(): WordCounts {
    return {
      names: this.#all.names.size,
      ...this.#all.often(minNames, mostWords),
      countries: Object.fromEntries(
        [...this.#countries].sort(inOrder).flatMap(([country, { names }]) => {
          const words = this.#countries.get(country)?.often(minNames, mostWordsOfCountry).words ?? {};
          return Object.keys(words).length === 0 ? [] : [[country, { names: names.size, words }]];
        }),
      ),
    };
  }
}
