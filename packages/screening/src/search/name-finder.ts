import { type Circumstances, countryOf, scoreOf } from '../compare/circumstances.js';
import { explain } from '../compare/explain.js';
import { aboutCountry } from '../compare/names.js';
import type { ListEntry } from '../entry.js';
import { ListedNames } from '../index/listed-names.js';
import { type NameHit, ScreeningIndex } from '../index/screening-index.js';
import { type PreparedName, prepare, type Word } from '../name/prepare.js';
import { beginningsIn, isBeginning, prepareSought, type Ranked, rank, telling } from './rank.js';

/** An entry that a person may be looking for. */
export interface FoundEntry extends Pick<NameHit, 'entry' | 'score' | 'listed' | 'country'> {
  /** 0 to 1, as `rank` has it; `score` is what screening would say. */
  readonly rank: number;
  /** In sentences, made when they are asked for: few of many are shown. */
  readonly because: () => readonly string[];
}

/** Names that score less have little in common, unless one holds the other; they make no hit whatever the countries. */
export const leastAlike = 0.7;
/** Words that are less like those looked for are others. */
const leastRank = 0.6;

interface Best extends Ranked {
  readonly listed: string;
  readonly prepared: PreparedName;
  readonly score: number;
}

/**
 * The names of one version of a list, for people who search in it: every entry that holds the words looked for, or words
 * that begin so or are like them, and every entry whose name is alike.
 */
export class NameFinder {
  readonly #entries: readonly ListEntry[];
  readonly #names: ListedNames;
  readonly #index: ScreeningIndex;
  /** Ids of all words, by their letters. */
  readonly #inOrder: Int32Array;

  constructor(entries: readonly ListEntry[]) {
    this.#entries = entries;
    this.#names = new ListedNames(entries);
    this.#index = new ScreeningIndex(entries, this.#names);
    const { words } = this.#names;
    this.#inOrder = Int32Array.from({ length: words.size }, (_, id) => id).sort((a, b) =>
      (words.at(a)?.text ?? '') < (words.at(b)?.text ?? '') ? -1 : 1,
    );
  }

  /**
   * Everybody who may be meant, the likeliest first, equals by id; of each the name that is likeliest.
   * @param atLeast leaves out whom screening would score lower; without it nobody who holds the words is left out
   */
  find(
    name: string,
    { atLeast = 0, ...circumstances }: Circumstances & { atLeast?: number } = {},
  ): FoundEntry[] {
    const { country, kind } = circumstances;
    const sought = prepareSought(name, kind);
    const best = new Map<ListEntry, Best>();
    const look = (entry: ListEntry, listed: string, prepared: PreparedName): void => {
      const ranked = rank(sought, prepared);
      if (ranked.rank < leastRank || ranked.rank <= (best.get(entry)?.rank ?? 0)) return;
      const score = scoreOf(ranked.comparison.score, countryOf(entry, country), kind, entry.kind);
      best.set(entry, { ...ranked, listed, prepared, score });
    };
    for (const row of this.#holding(telling(sought))) {
      const name = this.#names.names[row];
      const entry = name === undefined ? undefined : this.#entries[name.entry];
      if (name !== undefined && entry !== undefined) look(entry, name.text, name.prepared);
    }
    for (const { entry, listed } of this.#index.search(name, { atLeast: leastAlike, ...circumstances }))
      look(entry, listed, prepare(listed, entry.kind));
    return [...best]
      .filter(([, { score }]) => score >= atLeast)
      .sort(([one, a], [other, b]) => b.rank - a.rank || b.score - a.score || (one.id < other.id ? -1 : 1))
      .map(([entry, found]) => foundOf(sought, entry, found, country));
  }

  /** Rows of the names that hold each of the words, or one that begins so or is like it. */
  #holding(sought: readonly Word[]): Iterable<number> {
    let rows: Set<number> | undefined;
    for (const word of sought) {
      const found = new Set<number>();
      for (const id of this.#wordsFor(word, sought.length > 1)) {
        const { start, ids } = this.#names.withWord;
        for (let at = start[id] ?? 0, end = start[id + 1] ?? 0; at < end; at += 1) {
          const row = ids[at] ?? 0;
          if (rows === undefined || rows.has(row)) found.add(row);
        }
      }
      rows = found;
    }
    return rows ?? [];
  }

  /**
   * Ids of the words that are like this one, and of those that begin so; an initial begins every word with its letter,
   * unless it is all that is looked for.
   */
  *#wordsFor(word: Word, besideOthers: boolean): Generator<number> {
    const { words } = this.#names;
    yield* words.like(word).ids;
    if (word.class === 'initial' ? !besideOthers : !isBeginning(word.text)) return;
    for (let at = this.#placeOf(word.text); at < this.#inOrder.length; at += 1) {
      const id = this.#inOrder[at] ?? 0;
      if (words.at(id)?.text.startsWith(word.text) !== true) return;
      yield id;
    }
  }

  /** Of the first word that does not stand before this text. */
  #placeOf(text: string): number {
    let [low, high] = [0, this.#inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names.words.at(this.#inOrder[middle] ?? 0)?.text ?? '') < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function foundOf(
  sought: PreparedName,
  entry: ListEntry,
  { listed, prepared, comparison, rank: place, score }: Best,
  country: string | undefined,
): FoundEntry {
  const agreement = countryOf(entry, country);
  const because = (): readonly string[] => {
    // Of a beginning, screening would say that it is not listed.
    const begun = place > comparison.score ? beginningsIn(sought, prepared) : [];
    return [
      ...(begun.length > 0 ? begun : explain(sought, prepared, comparison)),
      ...aboutCountry(agreement, country, entry),
    ];
  };
  return { entry, rank: place, score, listed, country: agreement, because };
}
