import { pairWeight } from '../compare/align.js';
import { initialScore } from '../compare/similarity.js';
import type { Join, PreparedName, Word } from '../name/prepare.js';
import type { Likes } from './likes.js';
import { type ListedNames, letterOf, type Rows } from './listed-names.js';

/** What a pair of words adds towards the least score, among persons and else; never for a pair that cannot be. */
export interface Gain {
  person: number;
  other: number;
}

/** Words or joins of the list with what each of them can add. */
export interface Finds {
  readonly ids: number[];
  readonly gains: Gain[];
}

/** What one word of the name that is searched for can add, and where it stands in the list. */
export interface Reach {
  /** The most that it can add in any name. */
  readonly most: Gain;
  /** What it is like by itself. */
  readonly words: Finds;
  readonly joins: Finds;
  /** What it is like together with its neighbors. */
  readonly asPart: number[];
  /** An initial: any name may have a word that it stands for. */
  everywhere: boolean;
}

const NEVER = Number.NEGATIVE_INFINITY;

/**
 * What each word of the list adds towards `least` when a name has it.
 *
 * A score is at least `least` where Σ score·weight over the pairs ≥ least · (Σ weight of the pairs + weight of what is
 * missing on either side). All of it on one side, with the missing words as all words less those in pairs:
 * Σ over pairs [(score − least)·weight + least·(own missing weight + listed missing weight)] ≥ least · (missing weight of
 * all words of both). The bracket without its last term is the gain, which does not depend on the name that a word of
 * the list stands in.
 */
export class Gains {
  readonly #names: ListedNames;
  readonly #words: GainTable;
  readonly #joins: GainTable;
  readonly #initials: readonly Gain[] = Array.from({ length: 26 }, () => ({ person: NEVER, other: NEVER }));
  #hasInitials = false;
  #least = 0;

  constructor(names: ListedNames) {
    this.#names = names;
    this.#words = new GainTable(names.words.size);
    this.#joins = new GainTable(names.joins.size);
  }

  /** Looks up every word of `name`. @returns what each of them can add, by its place in the name */
  start(name: PreparedName, least: number): readonly Reach[] {
    this.#least = least;
    this.#words.clear();
    this.#joins.clear();
    this.#hasInitials = false;
    for (const gain of this.#initials) gain.person = NEVER;
    const reaches = name.words.map(
      (): Reach => ({
        most: { person: 0, other: 0 },
        words: { ids: [], gains: [] },
        joins: { ids: [], gains: [] },
        asPart: [],
        everywhere: false,
      }),
    );
    name.words.forEach((word, at) => {
      const reach = reaches[at];
      if (reach === undefined) return;
      this.#lookUp(word, { person: name.missingPerson[at] ?? 0, other: name.missing[at] ?? 0 }, reach);
      if (name.person) this.#lookUpInitial(word, name.missingPerson[at] ?? 0, reach);
    });
    for (const join of name.joins) {
      const { from, to } = join;
      const missing = { person: sumOf(name.missingPerson, from, to), other: sumOf(name.missing, from, to) };
      this.#lookUpJoin(join, missing, reaches.slice(from, to));
    }
    return reaches;
  }

  /** The most that the listed name in `row` can reach, less what it needs: below 0 it scores less than the least. */
  surplus(row: number, persons: boolean, missing: number): number {
    const { wordsOf, joinsOf, total, letter } = this.#names;
    const mode = persons ? 'person' : 'other';
    const initials = persons && this.#hasInitials;
    const wordMissing = wordsOf[mode];
    const least = this.#least;
    let sum = -least * (missing + (total[mode][row] ?? 0));
    for (let at = wordsOf.start[row] ?? 0, end = wordsOf.start[row + 1] ?? 0; at < end; at += 1) {
      const id = wordsOf.ids[at] ?? 0;
      let gain = this.#words.at(id, persons);
      if (initials) gain = Math.max(gain, this.#initials[letter[id] ?? 255]?.person ?? NEVER);
      gain += least * (wordMissing[at] ?? 0);
      if (gain > 0) sum += gain;
    }
    const joinMissing = joinsOf[mode];
    for (let at = joinsOf.start[row] ?? 0, end = joinsOf.start[row + 1] ?? 0; at < end; at += 1) {
      const gain = this.#joins.at(joinsOf.ids[at] ?? 0, persons) + least * (joinMissing[at] ?? 0);
      if (gain > 0) sum += gain;
    }
    return sum;
  }

  #lookUp(word: Word, missing: Gain, reach: Reach): void {
    this.#addAll(this.#names.words.like(word), missing, this.#words, reach.words, reach.most);
    this.#addAll(this.#names.joins.like(word), missing, this.#joins, reach.joins, reach.most);
  }

  #addAll({ ids, scores, weights }: Likes, missing: Gain, table: GainTable, finds: Finds, most: Gain): void {
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const gain = this.#gain(scores[at] ?? 0, weights[at] ?? 0, missing);
      table.raise(id, gain);
      finds.ids.push(id);
      finds.gains.push(gain);
      raise(most, gain, 1);
    }
  }

  #lookUpJoin(join: Join, missing: Gain, parts: readonly Reach[]): void {
    const { ids, scores, weights } = this.#names.words.likeJoined(join);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const gain = this.#gain(scores[at] ?? 0, weights[at] ?? 0, missing);
      this.#words.raise(id, gain);
      for (const part of parts) {
        part.asPart.push(id);
        raise(part.most, gain, 1 / parts.length);
      }
    }
  }

  #lookUpInitial(word: Word, missing: number, reach: Reach): void {
    if (word.class !== 'own' && word.class !== 'initial') return;
    const letter = letterOf(word.text);
    const initial = this.#names.words.initial(word.text.charAt(0));
    if (word.class === 'own') {
      if (initial === undefined) return;
      const gain = this.#gainOfInitial(pairWeight(word, initial.word), missing);
      this.#words.raise(initial.id, gain);
      reach.words.ids.push(initial.id);
      reach.words.gains.push(gain);
      raise(reach.most, gain, 1);
      return;
    }
    const gain = this.#gainOfInitial((word.shared + 1) / 2, missing);
    const known = this.#initials[letter];
    if (known !== undefined) raise(known, gain, 1);
    raise(reach.most, gain, 1);
    this.#hasInitials = true;
    reach.everywhere = true;
  }

  #gain(score: number, weight: number, missing: Gain): Gain {
    const alike = (score - this.#least) * weight;
    return { person: alike + this.#least * missing.person, other: alike + this.#least * missing.other };
  }

  #gainOfInitial(weight: number, missing: number): Gain {
    return { person: (initialScore - this.#least) * weight + this.#least * missing, other: NEVER };
  }
}

function raise(gain: Gain, by: Gain, share: number): void {
  gain.person = Math.max(gain.person, by.person * share);
  gain.other = Math.max(gain.other, by.other * share);
}

const sumOf = (weights: readonly number[], from: number, to: number): number =>
  weights.slice(from, to).reduce((sum, weight) => sum + weight, 0);

/** The highest gain of each id in the search under way. */
class GainTable {
  readonly #search: Int32Array;
  readonly #person: Float64Array;
  readonly #other: Float64Array;
  #now = 0;

  constructor(size: number) {
    this.#search = new Int32Array(size);
    this.#person = new Float64Array(size);
    this.#other = new Float64Array(size);
  }

  clear(): void {
    this.#now += 1;
  }

  raise(id: number, gain: Gain): void {
    const known = this.#search[id] === this.#now;
    this.#search[id] = this.#now;
    this.#person[id] = known ? Math.max(this.#person[id] ?? NEVER, gain.person) : gain.person;
    this.#other[id] = known ? Math.max(this.#other[id] ?? NEVER, gain.other) : gain.other;
  }

  at(id: number, persons: boolean): number {
    if (this.#search[id] !== this.#now) return NEVER;
    return (persons ? this.#person[id] : this.#other[id]) ?? NEVER;
  }
}

/** How many rows an id stands in. */
export const rowCount = ({ start }: Rows, id: number): number => (start[id + 1] ?? 0) - (start[id] ?? 0);
