import type { ListEntry } from '@hammerhead/contracts';
import { partitionPoint } from '@hammerhead/primitives';
import { type Circumstances, countryOf, scoreOf } from '../compare/circumstances.js';
import { explain } from '../compare/explain.js';
import { aboutCountry } from '../compare/names.js';
import { ListedNames } from '../name-index/listed-names.js';
import { type NameHit, ScreeningIndex } from '../name-index/screening-index.js';
import { type PreparedName, prepare, type Word } from '../name/prepare.js';
import { beginningsIn, isBeginning, prepareSought, type Ranked, rank, telling } from './rank.js';

/** An entry that a person may be searching for. */
export interface FoundEntry extends Pick<NameHit, 'entry' | 'score' | 'listed' | 'country'> {
  /** The rank, 0 to 1, by `rank`; `score` is the score of screening. */
  readonly rank: number;
  /** Explains the match. Sentences are made on demand, since few of many are shown. */
  readonly because: () => readonly string[];
}

/**
 * Names that score less have little in common, unless one contains the other; they are no hit whatever the countries.
 */
export const leastAlike = 0.7;
/** Words that are less alike than this are different words. */
const leastRank = 0.6;

interface Best {
  readonly rank: number;
  readonly score: number;
  readonly listed: string;
  readonly because: () => readonly string[];
}

/**
 * The names of one version of a list, for people who search it. It finds every entry that has the words searched for,
 * or words that begin with or are like them, and every entry whose name is alike.
 */
export class NameFinder {
  readonly #entries: readonly ListEntry[];
  readonly #names: ListedNames;
  readonly #index: ScreeningIndex;
  /** The ids of all words, in alphabetical order. */
  readonly #inOrder: Int32Array;

  /** @param names the names of these entries, where they were read before */
  constructor(entries: readonly ListEntry[], names = ListedNames.of(entries)) {
    this.#entries = entries;
    this.#names = names;
    this.#index = new ScreeningIndex(entries, this.#names);
    const { words } = this.#names;
    this.#inOrder = Int32Array.from({ length: words.size }, (_, id) => id).sort((a, b) =>
      (words.at(a)?.text ?? '') < (words.at(b)?.text ?? '') ? -1 : 1,
    );
  }

  /** Builds the finder in steps of a few milliseconds: see `ScreeningIndex.building`. */
  static *building(entries: readonly ListEntry[]): Generator<void, NameFinder> {
    return new NameFinder(entries, yield* ListedNames.building(entries));
  }

  /**
   * Finds everybody who may be meant, the likeliest first, equals by id; each by the likeliest of their names.
   * @param atLeast leaves out entries that screening would score lower; without it nobody who has the words is left out
   */
  find(
    name: string,
    { atLeast = 0, ...circumstances }: Circumstances & { atLeast?: number } = {},
  ): FoundEntry[] {
    const { country, kind } = circumstances;
    const sought = prepareSought(name, kind);
    const best = new Map<ListEntry, Best>();
    const look = (entry: ListEntry, found: Best): void => {
      if (found.rank >= leastRank && found.rank > (best.get(entry)?.rank ?? 0)) best.set(entry, found);
    };
    for (const row of this.#holding(telling(sought))) {
      const name = this.#names.names[row];
      const entry = name === undefined ? undefined : this.#entries[name.entry];
      if (name === undefined || entry === undefined) continue;
      const ranked = rank(sought, name.prepared);
      const score = scoreOf(ranked.comparison.score, countryOf(entry, country), kind, entry.kind);
      const because = (): readonly string[] => [
        ...reasons(sought, name.prepared, ranked),
        ...aboutCountry(countryOf(entry, country), country, entry),
      ];
      look(entry, { rank: ranked.rank, score, listed: name.text, because });
    }
    for (const hit of this.#index.search(name, { atLeast: leastAlike, ...circumstances })) {
      const { entry, listed, score } = hit;
      const before = best.get(entry);
      // Screening may match another of the names, or another reading: its score counts, whatever the rank of the words.
      const ranked = Math.max(score, rank(sought, prepare(listed, entry.kind)).rank, before?.rank ?? 0);
      if (before === undefined || ranked > before.rank || score > before.score)
        best.set(entry, { rank: ranked, score, listed, because: () => hit.because });
    }
    return [...best]
      .filter(([, { score }]) => score >= atLeast)
      .sort(([one, a], [other, b]) => b.rank - a.rank || b.score - a.score || (one.id < other.id ? -1 : 1))
      .map(([entry, found]) => ({ entry, country: countryOf(entry, country), ...found }));
  }

  /** The rows of the names that have each of the words, or one that begins with it or is like it. */
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
   * The ids of the words that are like this one, and of those that begin with it; an initial begins every word with its
   * letter, unless it is the only word searched for.
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

  /** The index of the first word that does not sort before this text. */
  #placeOf(text: string): number {
    const textAt = (at: number): string => this.#names.words.at(this.#inOrder[at] ?? 0)?.text ?? '';
    return partitionPoint(this.#inOrder.length, (at) => textAt(at) < text);
  }
}

/** Explains a match. For a beginning of a word, screening would say that it is not listed. */
function reasons(sought: PreparedName, prepared: PreparedName, ranked: Ranked): readonly string[] {
  const begun = ranked.rank > ranked.comparison.score ? beginningsIn(sought, prepared) : [];
  return begun.length > 0 ? begun : explain(sought, prepared, ranked.comparison);
}
