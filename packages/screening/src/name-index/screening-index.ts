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
import type { ListEntry } from '@hammerhead/watchlists';
import type { PreparedName } from '../name/prepare.js';
import { type PreparedReading, preparedReadings } from '../reading/prepared.js';
import { EPSILON, Gains, modes, type Needed, type Reach, rowCount } from './upper-bounds.js';
import { type ListedName, ListedNames, type Rows, tells } from './listed-names.js';

export interface NameHit extends NameScore {
  readonly entry: ListEntry;
}

export interface Search extends Circumstances {
  /** The least score of a hit, above 0, at most 1. */
  readonly atLeast: number;
}

/** Names that a word of the name leads to. */
interface Leads {
  readonly mostPerson: number;
  readonly mostOther: number;
  /** Ids of the words and of the joins that they have. */
  readonly words: readonly number[];
  readonly joins: readonly number[];
  /** How many they are, at most. */
  readonly cost: number;
}

interface Found {
  readonly name: ListedName;
  /** Of the party's name. */
  readonly reading: PreparedReading;
  readonly comparison: Comparison;
  readonly score: number;
}

/**
 * The names of one version of a list, searched without comparing with each of them, and without losing one: names are
 * passed over only where a bound proves that they score less (see `Gains` and `drivers`). Not for two searches at a time.
 */
export class ScreeningIndex {
  readonly #entries: readonly ListEntry[];
  readonly #names: ListedNames;
  readonly #gains: Gains;
  /** Search in which a name was last looked at. */
  readonly #seen: Int32Array;
  #search = 0;

  /** @param names of these entries, where they are known */
  constructor(entries: readonly ListEntry[], names = ListedNames.of(entries)) {
    this.#entries = entries;
    this.#names = names;
    this.#gains = new Gains(this.#names);
    this.#seen = new Int32Array(this.#names.names.length);
  }

  /**
   * Builds the index in steps of a few milliseconds, so that whoever has other work to do may do it between them.
   * @returns the index, when the last step is done
   */
  static *building(entries: readonly ListEntry[]): Generator<void, ScreeningIndex> {
    return new ScreeningIndex(entries, yield* ListedNames.building(entries));
  }

  /** Names, aliases included. */
  get size(): number {
    return this.#names.size;
  }

  /** Every entry that scores at least `atLeast`, as `scoreEntry` has it: highest score first, then as listed. */
  search(name: string, { atLeast, country, kind }: Search): NameHit[] {
    const least = leastOfNames(atLeast, country !== undefined);
    const found = new Map<number, Found>();
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

  #hitOf({ name, reading, comparison, score }: Found, country?: string, kind?: Search['kind']): NameHit[] {
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
    const reaches = this.#gains.start(prepared, least);
    const { missingPerson, missing: others } = prepared;
    const missing = [missingPerson.light, others.light, missingPerson.full, others.full].map(sumOf);
    const look = (row: number): void => {
      if (this.#seen[row] === this.#search) return;
      this.#seen[row] = this.#search;
      if (!this.#gains.mayReach(row, prepared.person && this.#names.person[row] === 1, missing)) return;
      const name = this.#names.names[row];
      if (name !== undefined) visit(name);
    };
    this.#search += 1;
    const needed = neededBy(prepared, missing, least, false);
    const chosen = this.#drivers(this.#leadsOf(reaches, needed), needed);
    const light = neededBy(prepared, missing, least, true);
    if (chosen !== 'all' && (prepared.craft || this.#eachLeftOut(prepared, reaches, light, look)))
      for (const rows of chosen) this.#eachRow(rows, look);
    else for (let row = 0; row < this.#names.names.length; row += 1) look(row);
  }

  /**
   * Names that words may have been left out of, or of which the name that is searched for may have been: those that have
   * its rarest word, since they have all that tells; and those whose rarest word it has.
   * @returns false where initials may stand for any of them
   */
  #eachLeftOut(
    prepared: PreparedName,
    reaches: readonly Reach[],
    needed: Needed,
    look: (row: number) => void,
  ): boolean {
    const all = this.#leadsOf(reaches, needed);
    let rarest: Leads | undefined;
    for (const [at, leads] of all.entries())
      if (tells(reaches[at]?.word) && (rarest === undefined || leads.cost < rarest.cost)) rarest = leads;
    if (rarest === undefined || rarest.cost > this.#names.names.length) return false;
    this.#eachRow(rarest, look);
    if (reaches.some(({ everywhere }) => everywhere)) {
      // Among persons two words at least are found then, and initials are none of them; else they stand for nothing.
      const own = all.filter((_, at) => reaches[at]?.word.class === 'own').sort((a, b) => b.cost - a.cost);
      for (const leads of own.slice(1)) this.#eachRow(leads, look);
    }
    if (!mayBeLongerThanListed(reaches)) return true;
    for (const { words, joins } of all) {
      for (const id of words) this.#eachAnchored(id, prepared, look);
      for (const id of joins) eachOf(this.#names.withJoin, id, look);
    }
    return true;
  }

  /** Names whose rarest word this is, and whose second rarest the other name has, too. */
  #eachAnchored(id: number, { person }: PreparedName, look: (row: number) => void): void {
    const { withAnchor, second } = this.#names;
    for (let at = withAnchor.start[id] ?? 0, end = withAnchor.start[id + 1] ?? 0; at < end; at += 1) {
      const other = second[at] ?? -1;
      if (other >= 0 ? this.#gains.hasWord(other) : other === -1 || !person) look(withAnchor.ids[at] ?? 0);
    }
  }

  /**
   * Where each word leads: to the names with a word that it is like, as far as that adds enough for the rest of the name,
   * were it all found, to reach what is needed.
   */
  #leadsOf(reaches: readonly Reach[], needed: Needed): Leads[] {
    const [personMode, otherMode] = modesOf(needed);
    let [person, other] = [0, 0];
    for (const { most } of reaches) {
      person += most[personMode];
      other += most[otherMode];
    }
    const sums = { person, other, light: needed.light };
    return reaches.map((reach) => {
      const { most, asPart, initials, everywhere } = reach;
      const words = this.#gains.enough(reach.words, reach, sums, needed);
      for (const id of asPart) words.push(id);
      for (const id of initials) words.push(id);
      const joins = this.#gains.enough(reach.joins, reach, sums, needed);
      const cost = this.#costOf(words, joins, everywhere);
      return { mostPerson: most[personMode], mostOther: most[otherMode], words, joins, cost };
    });
  }

  /**
   * Words of which a name must have at least one, chosen so that few names do: the others together, even in full,
   * cannot reach what is needed, so that a name with only those scores less. The words in the most names are
   * left aside as long as that holds.
   */
  #drivers(all: Leads[], needed: Needed): readonly Leads[] | 'all' {
    let [person, other, cost] = [0, 0, 0];
    const chosen: Leads[] = [];
    for (const leads of all.sort((a, b) => b.cost - a.cost)) {
      const fits = other + leads.mostOther < needed.other && person + leads.mostPerson < needed.person;
      if (fits) {
        person += leads.mostPerson;
        other += leads.mostOther;
      } else {
        chosen.push(leads);
        cost += leads.cost;
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

  #eachRow({ words, joins }: Leads, look: (row: number) => void): void {
    for (const id of words) eachOf(this.#names.withWord, id, look);
    for (const id of joins) eachOf(this.#names.withJoin, id, look);
  }
}

/** Two words that tell are left of a name at least where a third was left out; or one, where that is trade or place. */
function mayBeLongerThanListed(reaches: readonly Reach[]): boolean {
  const telling = reaches.filter(({ word }) => tells(word));
  return telling.length > 2 || telling.some(({ word }) => word.class !== 'own');
}

const modesOf = ({ light }: Needed) =>
  light ? ([modes.lightPerson, modes.lightOther] as const) : ([modes.fullPerson, modes.fullOther] as const);

/** @param missing what all words of the name weigh, by mode */
function neededBy(
  { person }: PreparedName,
  missing: readonly number[],
  least: number,
  light: boolean,
): Needed {
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

/** As `scoreEntry` tells the first of the readings that score highest, and of the names it is likest to. */
const isBetter = (before: Found | undefined, hit: Found): boolean =>
  before === undefined ||
  hit.score > before.score ||
  (hit.score === before.score && hit.reading === before.reading && hit.name.row < before.name.row);
