import type { ListEntry } from '@hammerhead/contracts';
import {
  type Circumstances,
  countryOf,
  leastOfNames,
  scoreOf,
  scoreOfReadings,
} from '../compare/circumstances.js';
import { aboutCountry, becauseOf, type NameScore } from '../compare/names.js';
import { type Comparison, compare } from '../compare/score.js';
import { wordsTold } from '../compare/told.js';
import type { PreparedName } from '../name/prepare.js';
import { type PreparedReading, preparedReadings } from '../reading/prepared.js';
import { EPSILON, UpperBounds, modes, type Threshold, type WordBound, rowCount } from './upper-bounds.js';
import { type ListedName, ListedNames, type Rows, tells } from './listed-names.js';

export interface NameHit extends NameScore {
  readonly entry: ListEntry;
}

export interface Search extends Circumstances {
  /** The least score of a hit, above 0, at most 1. */
  readonly atLeast: number;
}

/** The posting lists of one word of the query: the listed names that have a word or a join like it. */
interface Postings {
  readonly mostPerson: number;
  readonly mostOther: number;
  /** Ids of those words and joins. */
  readonly words: readonly number[];
  readonly joins: readonly number[];
  /** How many names they hold, at most. */
  readonly cost: number;
}

interface Candidate {
  readonly name: ListedName;
  /** The reading of the party's name that was compared. */
  readonly reading: PreparedReading;
  readonly comparison: Comparison;
  readonly score: number;
}

/**
 * The names of one version of a list. A search compares with few of them and misses none: a name is passed over only where
 * an upper bound proves that it scores less (see `UpperBounds`). It runs one search at a time.
 */
export class ScreeningIndex {
  readonly #entries: readonly ListEntry[];
  readonly #names: ListedNames;
  readonly #bounds: UpperBounds;
  /** The search in which a name was last looked at. */
  readonly #seen: Int32Array;
  #search = 0;

  /** @param names the names of these entries, where they were read before */
  constructor(entries: readonly ListEntry[], names = ListedNames.of(entries)) {
    this.#entries = entries;
    this.#names = names;
    this.#bounds = new UpperBounds(this.#names);
    this.#seen = new Int32Array(this.#names.names.length);
  }

  /**
   * Builds the index in steps of a few milliseconds, so that a service can do other work between them.
   * @returns the index, when the last step is done
   */
  static *building(entries: readonly ListEntry[]): Generator<void, ScreeningIndex> {
    return new ScreeningIndex(entries, yield* ListedNames.building(entries));
  }

  /** How many names the list has, aliases included. */
  get size(): number {
    return this.#names.size;
  }

  /** Every entry that scores at least `atLeast` by `scoreEntry`: highest score first, then in the order of the list. */
  search(name: string, { atLeast, country, kind }: Search): NameHit[] {
    const least = leastOfNames(atLeast, country !== undefined);
    const found = new Map<number, Candidate>();
    for (const reading of preparedReadings(name, kind)) {
      const prepared = reading.name;
      this.#eachCandidate(prepared, least, (listed) => {
        const entry = this.#entries[listed.entry];
        const comparison = compare(prepared, listed.prepared);
        const agreement = entry === undefined ? 'unknown' : countryOf(entry, country);
        const read = scoreOfReadings(comparison.score, reading.other, listed.other);
        const score = scoreOf(read, agreement, kind, entry?.kind);
        const hit = { name: listed, reading, comparison, score };
        if (score >= atLeast && isBetter(found.get(listed.entry), hit)) found.set(listed.entry, hit);
      });
    }
    return [...found.values()]
      .sort((a, b) => b.score - a.score || a.name.entry - b.name.entry)
      .flatMap((hit) => this.#hitOf(hit, country, kind));
  }

  #hitOf(
    { name, reading, comparison, score }: Candidate,
    country?: string,
    kind?: Search['kind'],
  ): NameHit[] {
    const entry = this.#entries[name.entry];
    if (entry === undefined) return [];
    const agreement = countryOf(entry, country);
    const other = { name: name.prepared, notes: name.notes };
    const because = [
      ...becauseOf({ one: reading, other, comparison }),
      ...aboutCountry(agreement, country, entry),
    ];
    const words = wordsTold(reading.name, name.prepared, comparison, kind, entry.kind);
    return [{ entry, score, listed: name.text, country: agreement, because, ...words }];
  }

  /** Visits every name whose comparison may score at least `least`. */
  #eachCandidate(prepared: PreparedName, least: number, visit: (name: ListedName) => void): void {
    if (least <= 0) {
      for (const name of this.#names.names) visit(name);
      return;
    }
    const wordBounds = this.#bounds.start(prepared, least);
    const { missingPerson, missing: others } = prepared;
    const missing = [missingPerson.light, others.light, missingPerson.full, others.full].map(sumOf);
    const look = (row: number): void => {
      if (this.#seen[row] === this.#search) return;
      this.#seen[row] = this.#search;
      if (!this.#bounds.mayReach(row, prepared.person && this.#names.person[row] === 1, missing)) return;
      const name = this.#names.names[row];
      if (name !== undefined) visit(name);
    };
    this.#search += 1;
    const threshold = thresholdOf(prepared, missing, least, false);
    const chosen = this.#essential(this.#postingsOf(wordBounds, threshold), threshold);
    const light = thresholdOf(prepared, missing, least, true);
    if (chosen !== 'all' && (prepared.craft || this.#eachLeftOut(prepared, wordBounds, light, look)))
      for (const rows of chosen) this.#eachPosting(rows, look);
    else for (let row = 0; row < this.#names.names.length; row += 1) look(row);
  }

  /**
   * Visits the names that may have lost words that the query has, or the other way round: those that have the rarest word of
   * the query, since they have all of its telling words; and those whose rarest word the query has.
   * @returns false where every name must be looked at, because initials may stand for any word
   */
  #eachLeftOut(
    prepared: PreparedName,
    wordBounds: readonly WordBound[],
    threshold: Threshold,
    look: (row: number) => void,
  ): boolean {
    const all = this.#postingsOf(wordBounds, threshold);
    let rarest: Postings | undefined;
    for (const [at, postings] of all.entries())
      if (tells(wordBounds[at]?.word) && (rarest === undefined || postings.cost < rarest.cost))
        rarest = postings;
    if (rarest === undefined || rarest.cost > this.#names.names.length) return false;
    this.#eachPosting(rarest, look);
    if (wordBounds.some(({ everywhere }) => everywhere)) {
      // An initial stands for a word among persons only, and then at least two words are found that are no initials.
      const own = all.filter((_, at) => wordBounds[at]?.word.class === 'own').sort((a, b) => b.cost - a.cost);
      for (const postings of own.slice(1)) this.#eachPosting(postings, look);
    }
    if (!mayBeLongerThanListed(wordBounds)) return true;
    for (const { words, joins } of all) {
      for (const id of words) this.#eachAnchored(id, prepared, look);
      for (const id of joins) eachOf(this.#names.withJoin, id, look);
    }
    return true;
  }

  /** Visits the names whose rarest word this is and whose second rarest word the query has, too. */
  #eachAnchored(id: number, { person }: PreparedName, look: (row: number) => void): void {
    const { withAnchor, second } = this.#names;
    for (let at = withAnchor.start[id] ?? 0, end = withAnchor.start[id + 1] ?? 0; at < end; at += 1) {
      const other = second[at] ?? -1;
      if (other >= 0 ? this.#bounds.hasWord(other) : other === -1 || !person) look(withAnchor.ids[at] ?? 0);
    }
  }

  /**
   * The posting lists of each word of the query: of the listed words that are like it and add enough to reach the threshold,
   * were the rest of the query all found.
   */
  #postingsOf(wordBounds: readonly WordBound[], threshold: Threshold): Postings[] {
    const [personMode, otherMode] = modesOf(threshold);
    let [person, other] = [0, 0];
    for (const { most } of wordBounds) {
      person += most[personMode];
      other += most[otherMode];
    }
    const sums = { person, other, light: threshold.light };
    return wordBounds.map((bound) => {
      const { most, asPart, initials, everywhere } = bound;
      const words = this.#bounds.enough(bound.words, bound, sums, threshold);
      for (const id of asPart) words.push(id);
      for (const id of initials) words.push(id);
      const joins = this.#bounds.enough(bound.joins, bound, sums, threshold);
      const cost = this.#costOf(words, joins, everywhere);
      return { mostPerson: most[personMode], mostOther: most[otherMode], words, joins, cost };
    });
  }

  /**
   * The essential posting lists, as MaxScore calls them: a name must stand in at least one of them. The others together,
   * even at their bounds, stay below the threshold, so a name that is in those alone scores less. The longest lists are
   * left out as long as that holds.
   */
  #essential(all: Postings[], threshold: Threshold): readonly Postings[] | 'all' {
    let [person, other, cost] = [0, 0, 0];
    const chosen: Postings[] = [];
    for (const postings of all.sort((a, b) => b.cost - a.cost)) {
      const fits =
        other + postings.mostOther < threshold.other && person + postings.mostPerson < threshold.person;
      if (fits) {
        person += postings.mostPerson;
        other += postings.mostOther;
      } else {
        chosen.push(postings);
        cost += postings.cost;
      }
    }
    return cost > this.#names.names.length ? 'all' : chosen;
  }

  #costOf(words: readonly number[], joins: readonly number[], everywhere: boolean): number {
    if (everywhere) return this.#names.names.length + 1;
    let cost = 0;
    for (const id of words) cost += rowCount(this.#names.withWord, id);
    for (const id of joins) cost += rowCount(this.#names.withJoin, id);
    return cost;
  }

  #eachPosting({ words, joins }: Postings, look: (row: number) => void): void {
    for (const id of words) eachOf(this.#names.withWord, id, look);
    for (const id of joins) eachOf(this.#names.withJoin, id, look);
  }
}

/** At least two telling words remain of a name where a third was left out; or one, where that names trade or place. */
function mayBeLongerThanListed(wordBounds: readonly WordBound[]): boolean {
  const telling = wordBounds.filter(({ word }) => tells(word));
  return telling.length > 2 || telling.some(({ word }) => word.class !== 'own');
}

const modesOf = ({ light }: Threshold) =>
  light ? ([modes.lightPerson, modes.lightOther] as const) : ([modes.fullPerson, modes.fullOther] as const);

/** @param missing what all words of the name weigh, by mode */
function thresholdOf(
  { person }: PreparedName,
  missing: readonly number[],
  least: number,
  light: boolean,
): Threshold {
  const [personMode, otherMode] = light
    ? [modes.lightPerson, modes.lightOther]
    : [modes.fullPerson, modes.fullOther];
  return {
    person: person ? least * (missing[personMode] ?? 0) - EPSILON : Infinity,
    other: least * (missing[otherMode] ?? 0) - EPSILON,
    light,
  };
}

const sumOf = (weights: readonly number[]): number => {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
};

function eachOf({ start, ids }: Rows, id: number, look: (row: number) => void): void {
  for (let at = start[id] ?? 0, end = start[id + 1] ?? 0; at < end; at += 1) look(ids[at] ?? 0);
}

/** Chooses as `scoreEntry` does: the first of the readings that score highest, and of the names that it is likest to. */
const isBetter = (before: Candidate | undefined, hit: Candidate): boolean =>
  before === undefined ||
  hit.score > before.score ||
  (hit.score === before.score && hit.reading === before.reading && hit.name.row < before.name.row);
