import { pairWeight } from '../compare/align.js';
import { initialScore } from '../compare/similarity.js';
import type { Join, PreparedName, Word } from '../name/prepare.js';
import type { Likes } from './likes.js';
import { type ListedNames, letterOf, recordOf, type Rows, tells } from './listed-names.js';

const NEVER = Number.NEGATIVE_INFINITY;

/** Gains for each way in which names are compared, side by side: the first two where words may have been left out. */
export const modes = { lightPerson: 0, lightOther: 1, fullPerson: 2, fullOther: 3 } as const;
const MODES = 4;

/** What one word of the name that is searched for can add, and where it stands in the list. */
export interface Reach {
  readonly word: Word;
  /** What counts against the name where the other lacks the word, by mode. */
  readonly missing: readonly number[];
  /** The most that it can add in any name, by mode. */
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

/** What the words of a name must reach together, where words may have been left out, or else. */
export interface Needed {
  /** Among persons, where it can be one's; else infinite. */
  readonly person: number;
  readonly other: number;
  readonly light: boolean;
}

/**
 * What each word of the list adds towards `least` when a name has it.
 *
 * A score is at least `least` where Σ score·weight over the pairs ≥ least · (Σ weight of the pairs + weight of what is
 * missing on either side). All of it on one side, with the missing words as all words less those in pairs:
 * Σ over pairs [(score − least)·weight + least·(own missing weight + listed missing weight)] ≥ least · (missing weight of
 * all words of both). The bracket without its last term is the gain, which does not depend on the name that a word of
 * the list stands in. Missing words weigh what they do where they were left out: where they weigh more, scores are lower.
 */
export class Gains {
  readonly #names: ListedNames;
  readonly #words: GainTable;
  readonly #joins: GainTable;
  /** What an initial of the name adds for a listed word, by its first letter, light and full. */
  readonly #byLetter = [new Float64Array(256).fill(NEVER), new Float64Array(256).fill(NEVER)];
  /** Words of the name that tell, one bit each; those beyond the bits share the last. */
  #telling = 0;
  #initials = 0;
  #hasInitials = false;
  #hasJoins = false;
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
    if (this.#hasInitials) for (const gains of this.#byLetter) gains.fill(NEVER);
    this.#hasInitials = false;
    this.#hasJoins = false;
    this.#telling = 0;
    this.#initials = 0;
    const reaches: Reach[] = [];
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
      reaches.push(this.#lookUp(word, at, missing, name.person));
    }
    for (const join of name.joins) this.#lookUpJoin(join, reaches);
    return reaches;
  }

  /**
   * False where the listed name in `row` is proved to score less than the least. Words count as left out only where all
   * that tells of one of the names may be found in the other.
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

  /** Ids of those that add enough, were the rest of the name found as `all` are, to reach what is needed. */
  enough({ ids, scores, weights }: Likes, reach: Reach, all: Needed, needed: Needed): number[] {
    const least = this.#least;
    const [personMode, otherMode] = needed.light
      ? [modes.lightPerson, modes.lightOther]
      : [modes.fullPerson, modes.fullOther];
    const person =
      needed.person - (all.person - reach.most[personMode]) - least * (reach.missing[personMode] ?? 0);
    const other =
      needed.other - (all.other - reach.most[otherMode]) - least * (reach.missing[otherMode] ?? 0);
    const from = Math.min(person, other);
    const found: number[] = [];
    for (let at = 0; at < ids.length; at += 1)
      if (((scores[at] ?? 0) - least) * (weights[at] ?? 0) >= from) found.push(ids[at] ?? 0);
    return found;
  }

  /** True of a listed word that a word of the name is like by itself. */
  hasWord(id: number): boolean {
    return this.#words.search[id] === this.#words.now;
  }

  #lookUp(word: Word, at: number, missing: readonly number[], isPerson: boolean): Reach {
    const words = this.#names.words.like(word);
    const joins = this.#names.joins.like(word);
    const reach: Reach = {
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
    this.#addAll(words, this.#words, reach, bit);
    if (joins.ids.length > 0) this.#hasJoins = true;
    this.#addAll(joins, this.#joins, reach, bit);
    if (isPerson) this.#lookUpInitial(word, reach, bit);
    return reach;
  }

  #addAll({ ids, scores, weights }: Likes, table: GainTable, reach: Reach, bit: number): void {
    const least = this.#least;
    const { missing } = reach;
    let most = NEVER;
    for (let at = 0; at < ids.length; at += 1) {
      const alike = ((scores[at] ?? 0) - least) * (weights[at] ?? 0);
      table.raise(ids[at] ?? 0, alike, least, missing, bit);
      if (alike > most) most = alike;
    }
    raise(reach.most, most, least, missing, 1);
  }

  #lookUpJoin(join: Join, reaches: readonly Reach[]): void {
    const { ids, scores, weights } = this.#names.words.likeJoined(join);
    if (ids.length === 0) return;
    const least = this.#least;
    const missing = [0, 0, 0, 0];
    let bits = 0;
    for (let part = join.from; part < join.to; part += 1) {
      bits |= bitOf(part);
      for (let mode = 0; mode < MODES; mode += 1)
        missing[mode] = (missing[mode] ?? 0) + (reaches[part]?.missing[mode] ?? 0);
    }
    const share = 1 / (join.to - join.from);
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      const alike = ((scores[at] ?? 0) - least) * (weights[at] ?? 0);
      this.#words.raise(id, alike, least, missing, bits);
      for (let part = join.from; part < join.to; part += 1) {
        const reach = reaches[part];
        if (reach === undefined) continue;
        reach.asPart.push(id);
        raise(reach.most, alike, least, missing, share);
      }
    }
  }

  #lookUpInitial(word: Word, reach: Reach, bit: number): void {
    if (word.class !== 'own' && word.class !== 'initial') return;
    const { missing } = reach;
    const least = this.#least;
    if (word.class === 'own') {
      for (const { id, word: initial } of this.#names.words.initials(word.text.charAt(0))) {
        const alike = this.#alikeOfInitial(initial, pairWeight(word, initial));
        this.#words.raisePerson(id, alike, least, missing, bit);
        reach.initials.push(id);
        raisePersons(reach.most, alike, least, missing);
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
    raisePersons(reach.most, alike, least, missing);
    this.#initials |= bit;
    this.#hasInitials = true;
    reach.everywhere = true;
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

/** Sums in single precision, and in another order, differ in their last bits. */
export const EPSILON = 1e-5;

const bitOf = (at: number): number => 1 << Math.min(at, 30);

/** The highest gains of each id in the search under way. */
class GainTable {
  /** Search in which an id was last raised. */
  readonly search: Int32Array;
  /** By mode, those of one id side by side. */
  readonly gains: Float64Array;
  /** Words of the name that an id is like. */
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

  /** Only among persons. */
  raisePerson(id: number, alike: number, least: number, missing: readonly number[], bits: number): void {
    const at = id * MODES;
    if (this.#begin(id, bits)) this.gains.fill(NEVER, at, at + MODES);
    for (let mode = 0; mode < MODES; mode += 2) {
      const gain = alike + least * (missing[mode] ?? 0);
      if (gain > (this.gains[at + mode] ?? NEVER)) this.gains[at + mode] = gain;
    }
  }

  /** @returns true of the first time in this search */
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

/** How many rows an id stands in. */
export const rowCount = ({ start }: Rows, id: number): number => (start[id + 1] ?? 0) - (start[id] ?? 0);
