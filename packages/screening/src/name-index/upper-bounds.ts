import { pairWeight } from '../compare/align.js';
import { initialScore } from '../compare/similarity.js';
import type { Join, PreparedName, Word } from '../name/prepare.js';
import type { Likes } from './likes.js';
import { type ListedNames, letterOf, recordOf, type Rows, tells } from './listed-names.js';

const NEVER = Number.NEGATIVE_INFINITY;

/** The ways in which names are compared, whose bounds lie side by side; in the first two, words may have been left out. */
export const modes = { lightPerson: 0, lightOther: 1, fullPerson: 2, fullOther: 3 } as const;
const MODES = 4;

/** The most that one word of the query name can add to a score, and the listed words and joins that it is like. */
export interface WordBound {
  readonly word: Word;
  /** What counts against a listed name that lacks the word, by mode. */
  readonly missing: readonly number[];
  /** The most that it can add in any listed name, by mode. */
  readonly most: [number, number, number, number];
  /** Words and joins of the list that it is like by itself. */
  readonly words: Likes;
  readonly joins: Likes;
  /** Listed initials that may stand for it. */
  readonly initials: number[];
  /** Words that it is like together with its neighbors. */
  readonly asPart: number[];
  /** An initial: any name may have a word that it stands for. */
  everywhere: boolean;
}

/** What the words that a listed name shares with the query must add up to. */
export interface Threshold {
  /** For the name of a person; infinite where the query cannot be one. */
  readonly person: number;
  readonly other: number;
  /** Whether words may have been left out. */
  readonly light: boolean;
}

/**
 * An upper bound of what each listed word adds towards the score `least`, so that names that cannot reach it are passed
 * over without being compared. This is the pruning of MaxScore (Turtle and Flood, "Query evaluation: strategies and
 * optimizations", 1995) and WAND (Broder et al., "Efficient query evaluation using a two-level retrieval process",
 * 2003): words are their terms, listed names their documents. A score here is a ratio, so it is made additive first.
 *
 * The score is at least `least` where Σ score·weight over the pairs ≥ least · (Σ weight of the pairs + weight of what is
 * missing on either side). All of it on one side, with the missing words as all words less those in pairs:
 * Σ over pairs [(score − least)·weight + least·(own missing weight + listed missing weight)] ≥ least · (missing weight of
 * all words of both). The bracket without its last term is the gain, which does not depend on the listed name that
 * has the word. Missing words are given the weight that they have when left out: where they weigh more, scores are lower.
 */
export class UpperBounds {
  readonly #names: ListedNames;
  readonly #words: BoundTable;
  readonly #joins: BoundTable;
  /** What an initial in the query adds for a listed word, by the word's first letter; in light mode, then in full. */
  readonly #byLetter = [new Float64Array(256).fill(NEVER), new Float64Array(256).fill(NEVER)];
  /** The telling words of the query, one bit each; those beyond the 31st share the last bit. */
  #telling = 0;
  #initials = 0;
  #hasInitials = false;
  #hasJoins = false;
  #least = 0;

  constructor(names: ListedNames) {
    this.#names = names;
    this.#words = new BoundTable(names.words.size);
    this.#joins = new BoundTable(names.joins.size);
  }

  /** Begins a search: looks up every word of `name`. @returns the bound of each, by its place in the name */
  start(name: PreparedName, least: number): readonly WordBound[] {
    this.#least = least;
    this.#words.clear();
    this.#joins.clear();
    if (this.#hasInitials) for (const gains of this.#byLetter) gains.fill(NEVER);
    this.#hasInitials = false;
    this.#hasJoins = false;
    this.#telling = 0;
    this.#initials = 0;
    const wordBounds: WordBound[] = [];
    for (let at = 0; at < name.words.length; at += 1) {
      const word = name.words[at];
      if (word === undefined) continue;
      if (tells(word)) this.#telling |= bitOf(at);
      const missing = [
        name.missingPerson.light[at] ?? 0,
        name.missing.light[at] ?? 0,
        name.missingPerson.full[at] ?? 0,
        name.missing.full[at] ?? 0,
      ];
      wordBounds.push(this.#lookUp(word, at, missing, name.person));
    }
    for (const join of name.joins) this.#lookUpJoin(join, wordBounds);
    return wordBounds;
  }

  /**
   * Returns false where the listed name in `row` provably scores less than `least`. Words count as left out only where all
   * telling words of one of the names may be found in the other.
   * @param missing what all words of the name weigh, by mode
   */
  mayReach(row: number, persons: boolean, missing: readonly number[]): boolean {
    const { records, letter } = this.#names;
    const { values } = records;
    const least = this.#least;
    const initials = persons && this.#hasInitials;
    const lightMode = persons ? modes.lightPerson : modes.lightOther;
    const fullMode = persons ? modes.fullPerson : modes.fullOther;
    const { search, now, gains, masks } = this.#words;
    const [lightByLetter, fullByLetter] = this.#byLetter;
    const from = records.start[row] ?? 0;
    let light = -least * ((missing[lightMode] ?? 0) + (values[from + lightMode] ?? 0));
    let full = -least * ((missing[fullMode] ?? 0) + (values[from + fullMode] ?? 0));
    let mask = this.#initials;
    let matched = 0;
    for (let at = from + recordOf.head, end = records.start[row + 1] ?? 0; at < end; at += recordOf.word) {
      const id = values[at] ?? 0;
      let lightGain = NEVER;
      let fullGain = NEVER;
      if (search[id] === now) {
        lightGain = gains[id * MODES + lightMode] ?? NEVER;
        fullGain = gains[id * MODES + fullMode] ?? NEVER;
        mask |= masks[id] ?? 0;
        matched += values[at + 1] ?? 0;
      } else if (!initials) continue;
      if (initials) {
        const place = letter[id] ?? 255;
        lightGain = Math.max(lightGain, lightByLetter?.[place] ?? NEVER);
        fullGain = Math.max(fullGain, fullByLetter?.[place] ?? NEVER);
        if (search[id] !== now && lightGain > NEVER) matched += values[at + 1] ?? 0;
      }
      lightGain += least * (values[at + recordOf.weights + lightMode] ?? 0);
      fullGain += least * (values[at + recordOf.weights + fullMode] ?? 0);
      if (lightGain > 0) light += lightGain;
      if (fullGain > 0) full += fullGain;
    }
    let joined = false;
    if (this.#hasJoins) {
      const { joinsOf } = this.#names;
      const table = this.#joins;
      for (let at = joinsOf.start[row] ?? 0, end = joinsOf.start[row + 1] ?? 0; at < end; at += 1) {
        const id = joinsOf.ids[at] ?? 0;
        if (table.search[id] !== table.now) continue;
        joined = true;
        mask |= table.masks[id] ?? 0;
        const lightGain =
          (table.gains[id * MODES + lightMode] ?? NEVER) + least * (joinsOf.missing[lightMode]?.[at] ?? 0);
        const fullGain =
          (table.gains[id * MODES + fullMode] ?? NEVER) + least * (joinsOf.missing[fullMode]?.[at] ?? 0);
        if (lightGain > 0) light += lightGain;
        if (fullGain > 0) full += fullGain;
      }
    }
    if (full >= -EPSILON) return true;
    if (light < -EPSILON) return false;
    return (
      (mask & this.#telling) === this.#telling || joined || matched >= (values[from + recordOf.telling] ?? 0)
    );
  }

  /** The ids that add enough to reach the threshold, were every other word of the query found at its bound (`all`). */
  enough({ ids, scores, weights }: Likes, bound: WordBound, all: Threshold, threshold: Threshold): number[] {
    const least = this.#least;
    const [personMode, otherMode] = threshold.light
      ? [modes.lightPerson, modes.lightOther]
      : [modes.fullPerson, modes.fullOther];
    const person =
      threshold.person - (all.person - bound.most[personMode]) - least * (bound.missing[personMode] ?? 0);
    const other =
      threshold.other - (all.other - bound.most[otherMode]) - least * (bound.missing[otherMode] ?? 0);
    const from = Math.min(person, other);
    const found: number[] = [];
    for (let at = 0; at < ids.length; at += 1)
      if (((scores[at] ?? 0) - least) * (weights[at] ?? 0) >= from) found.push(ids[at] ?? 0);
    return found;
  }

  /** Whether a word of the query is like this listed word by itself. */
  hasWord(id: number): boolean {
    return this.#words.search[id] === this.#words.now;
  }

  #lookUp(word: Word, at: number, missing: readonly number[], isPerson: boolean): WordBound {
    const words = this.#names.words.like(word);
    const joins = this.#names.joins.like(word);
    const bound: WordBound = {
      word,
      missing,
      most: [0, 0, 0, 0],
      words,
      joins,
      initials: [],
      asPart: [],
      everywhere: false,
    };
    const bit = bitOf(at);
    this.#addAll(words, this.#words, bound, bit);
    if (joins.ids.length > 0) this.#hasJoins = true;
    this.#addAll(joins, this.#joins, bound, bit);
    if (isPerson) this.#lookUpInitial(word, bound, bit);
    return bound;
  }

  #addAll({ ids, scores, weights }: Likes, table: BoundTable, bound: WordBound, bit: number): void {
    const least = this.#least;
    const { missing } = bound;
    let most = NEVER;
    for (let at = 0; at < ids.length; at += 1) {
      const alike = ((scores[at] ?? 0) - least) * (weights[at] ?? 0);
      table.raise(ids[at] ?? 0, alike, least, missing, bit);
      if (alike > most) most = alike;
    }
    raise(bound.most, most, least, missing, 1);
  }

  #lookUpJoin(join: Join, wordBounds: readonly WordBound[]): void {
    const { ids, scores, weights } = this.#names.words.likeJoined(join);
    if (ids.length === 0) return;
    const least = this.#least;
    const missing = [0, 0, 0, 0];
    let bits = 0;
    for (let part = join.from; part < join.to; part += 1) {
      bits |= bitOf(part);
      for (let mode = 0; mode < MODES; mode += 1)
        missing[mode] = (missing[mode] ?? 0) + (wordBounds[part]?.missing[mode] ?? 0);
    }
    const share = 1 / (join.to - join.from);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const alike = ((scores[at] ?? 0) - least) * (weights[at] ?? 0);
      this.#words.raise(id, alike, least, missing, bits);
      for (let part = join.from; part < join.to; part += 1) {
        const bound = wordBounds[part];
        if (bound === undefined) continue;
        bound.asPart.push(id);
        raise(bound.most, alike, least, missing, share);
      }
    }
  }

  #lookUpInitial(word: Word, bound: WordBound, bit: number): void {
    if (word.class !== 'own' && word.class !== 'initial') return;
    const { missing } = bound;
    const least = this.#least;
    if (word.class === 'own') {
      for (const { id, word: initial } of this.#names.words.initials(word.text.charAt(0))) {
        const alike = this.#alikeOfInitial(initial, pairWeight(word, initial));
        this.#words.raisePerson(id, alike, least, missing, bit);
        bound.initials.push(id);
        raisePersons(bound.most, alike, least, missing);
      }
      return;
    }
    const alike = this.#alikeOfInitial(word, (word.shared + 1) / 2);
    const letter = letterOf(word.text);
    for (const [at, mode] of [modes.lightPerson, modes.fullPerson].entries()) {
      const gains = this.#byLetter[at];
      if (gains !== undefined && letter < 26)
        gains[letter] = Math.max(gains[letter] ?? NEVER, alike + least * (missing[mode] ?? 0));
    }
    raisePersons(bound.most, alike, least, missing);
    this.#initials |= bit;
    this.#hasInitials = true;
    bound.everywhere = true;
  }

  #alikeOfInitial({ strong }: Word, weight: number): number {
    return ((strong ? initialScore.strong : initialScore.alone) - this.#least) * weight;
  }
}

function raise(
  most: [number, number, number, number],
  alike: number,
  least: number,
  missing: readonly number[],
  share: number,
): void {
  for (let mode = 0; mode < MODES; mode += 1) {
    const gain = (alike + least * (missing[mode] ?? 0)) * share;
    if (gain > (most[mode] ?? 0)) most[mode] = gain;
  }
}

function raisePersons(
  most: [number, number, number, number],
  alike: number,
  least: number,
  missing: readonly number[],
): void {
  for (let mode = 0; mode < MODES; mode += 2) {
    const gain = alike + least * (missing[mode] ?? 0);
    if (gain > (most[mode] ?? 0)) most[mode] = gain;
  }
}

/** Tolerance: sums in single precision, and in another order, differ in their last bits. */
export const EPSILON = 1e-5;

const bitOf = (at: number): number => 1 << Math.min(at, 30);

/** The highest gain of each id in the current search. */
class BoundTable {
  /** The search in which an id was last raised; what lies there from earlier ones is void. */
  readonly search: Int32Array;
  /** By id and mode: the modes of one id lie side by side. */
  readonly gains: Float64Array;
  /** The words of the query that an id is like, one bit each. */
  readonly masks: Int32Array;
  now = 0;

  constructor(size: number) {
    this.search = new Int32Array(size);
    this.gains = new Float64Array(size * MODES);
    this.masks = new Int32Array(size);
  }

  clear(): void {
    this.now += 1;
  }

  raise(id: number, alike: number, least: number, missing: readonly number[], bits: number): void {
    const first = this.#begin(id, bits);
    const at = id * MODES;
    for (let mode = 0; mode < MODES; mode += 1) {
      const gain = alike + least * (missing[mode] ?? 0);
      if (first || gain > (this.gains[at + mode] ?? NEVER)) this.gains[at + mode] = gain;
    }
  }

  /** Raises the modes of persons alone. */
  raisePerson(id: number, alike: number, least: number, missing: readonly number[], bits: number): void {
    const at = id * MODES;
    if (this.#begin(id, bits)) this.gains.fill(NEVER, at, at + MODES);
    for (let mode = 0; mode < MODES; mode += 2) {
      const gain = alike + least * (missing[mode] ?? 0);
      if (gain > (this.gains[at + mode] ?? NEVER)) this.gains[at + mode] = gain;
    }
  }

  /** @returns whether the id is raised for the first time in this search */
  #begin(id: number, bits: number): boolean {
    if (this.search[id] === this.now) {
      this.masks[id] = (this.masks[id] ?? 0) | bits;
      return false;
    }
    this.search[id] = this.now;
    this.masks[id] = bits;
    return true;
  }
}

/** The length of the posting list of an id. */
export const rowCount = ({ start }: Rows, id: number): number => (start[id + 1] ?? 0) - (start[id] ?? 0);
