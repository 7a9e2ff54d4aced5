import type { WordCounts } from './body.js';

/**
 * The number of newest positions whose shippers and consignees a baseline counts: some 20,000 distinct names measure
 * the rarity of a word to four digits.
 */
export const positionsNamed = 15_000;
/** The most words that a baseline keeps, of all names and of each country's: the most frequent. */
const mostWords = 20_000;
const mostWordsOfCountry = 2_000;
const mostCountries = 300;
/** The most words counted: the first ones. A name has about three. */
const mostCounted = 200_000;
/** The least names of a word that is kept: one writer may have mistyped it. */
const minNames = 2;

/** Counts distinct names, and in how many of them each word occurs. */
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

  /** Returns the most frequent words, sorted; those that tie with one that is left out are left out, too. */
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
 * Counts in how many distinct names of parties each word occurs, and in how many of those with an address in each
 * country: a surname that is rare in the trade may be common on its island. The order of the names does not matter.
 */
export class WordCounter {
  readonly #all = new Count();
  readonly #countries = new Map<string, Count>();

  /**
   * @param words the words of one name, from `wordsToCount` of packages/screening; the same words in another order are
   * the same name
   * @param country the country of its address, ISO 3166-1 alpha-2
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

  /** Returns plain JSON, with words and countries sorted. */
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
