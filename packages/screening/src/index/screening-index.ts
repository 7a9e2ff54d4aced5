import { type Circumstances, countryOf, leastOfNames, scoreOf } from '../compare/circumstances.js';
import { aboutCountry, type NameScore } from '../compare/names.js';
import { explain } from '../compare/explain.js';
import { type Comparison, compare, missingOf } from '../compare/score.js';
import { wordsTold } from '../compare/told.js';
import type { ListEntry } from '../entry.js';
import { type PreparedName, prepare } from '../name/prepare.js';
import { type Finds, type Gain, Gains, type Reach, rowCount } from './gains.js';
import { type ListedName, ListedNames, type Rows } from './listed-names.js';

export interface NameHit extends NameScore {
  readonly entry: ListEntry;
}

export interface Search extends Circumstances {
  /** The least score of a hit, above 0, at most 1. */
  readonly atLeast: number;
}

/** Sums in another order differ in their last bits. */
const EPSILON = 1e-9;

/** Names that a word of the name leads to. */
interface Leads {
  readonly most: Gain;
  /** Ids of the words and of the joins that they have. */
  readonly words: readonly number[];
  readonly joins: readonly number[];
  /** How many they are, at most. */
  readonly cost: number;
}

interface Found {
  readonly name: ListedName;
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
  constructor(entries: readonly ListEntry[], names = new ListedNames(entries)) {
    this.#entries = entries;
    this.#names = names;
    this.#gains = new Gains(this.#names);
    this.#seen = new Int32Array(this.#names.names.length);
  }

  /** Names, aliases included. */
  get size(): number {
    return this.#names.names.length;
  }

  /** Every entry that scores at least `atLeast`, as `scoreEntry` has it: highest score first, then as listed. */
  search(name: string, { atLeast, country, kind }: Search): NameHit[] {
    const prepared = prepare(name, kind);
    const least = leastOfNames(atLeast, country !== undefined);
    const found = new Map<number, Found>();
    this.#eachCandidate(prepared, least, (listed) => {
      const entry = this.#entries[listed.entry];
      const comparison = compare(prepared, listed.prepared);
      const agreement = entry === undefined ? 'unknown' : countryOf(entry, country);
      const score = scoreOf(comparison.score, agreement, kind, entry?.kind);
      const before = found.get(listed.entry);
      if (score < atLeast || !isBetter(before, score, listed)) return;
      found.set(listed.entry, { name: listed, comparison, score });
    });
    return [...found.values()]
      .sort((a, b) => b.score - a.score || a.name.entry - b.name.entry)
      .flatMap((hit) => this.#hitOf(prepared, hit, country, kind));
  }

  #hitOf(
    prepared: PreparedName,
    { name, comparison, score }: Found,
    country: string | undefined,
    kind: Search['kind'],
  ): NameHit[] {
    const entry = this.#entries[name.entry];
    if (entry === undefined) return [];
    const agreement = countryOf(entry, country);
    const because = [
      ...explain(prepared, name.prepared, comparison),
      ...aboutCountry(agreement, country, entry),
    ];
    const words = wordsTold(prepared, name.prepared, comparison, kind, entry.kind);
    return [{ entry, score, listed: name.text, country: agreement, because, ...words }];
  }

  /** Visits every name whose comparison may score at least `least`. */
  #eachCandidate(prepared: PreparedName, least: number, visit: (name: ListedName) => void): void {
    if (least <= 0) {
      this.#names.names.forEach(visit);
      return;
    }
    const reaches = this.#gains.start(prepared, least);
    const missing = { person: missingOf(prepared, true), other: missingOf(prepared, false) };
    const look = (row: number): void => {
      if (this.#seen[row] === this.#search) return;
      this.#seen[row] = this.#search;
      const persons = prepared.person && this.#names.person[row] === 1;
      if (this.#gains.surplus(row, persons, persons ? missing.person : missing.other) < -EPSILON) return;
      const name = this.#names.names[row];
      if (name !== undefined) visit(name);
    };
    this.#search += 1;
    const needed = { person: least * missing.person, other: least * missing.other };
    const chosen = this.#drivers(
      reaches.map((reach) => this.#rowsOf(reach, reaches, needed, prepared.person)),
      needed,
      prepared.person,
    );
    if (chosen === 'all') for (let row = 0; row < this.size; row += 1) look(row);
    else for (const rows of chosen) this.#eachRow(rows, look);
  }

  /**
   * Where a word leads: to the names with a word that it is like, as far as that adds enough for the rest of the name,
   * were it all found, to reach what is needed.
   */
  #rowsOf(reach: Reach, all: readonly Reach[], needed: Gain, person: boolean): Leads {
    const rest = { person: -reach.most.person, other: -reach.most.other };
    for (const { most } of all) {
      rest.person += most.person;
      rest.other += most.other;
    }
    const isEnough = (gain: Gain): boolean =>
      gain.other + rest.other >= needed.other - EPSILON ||
      (person && gain.person + rest.person >= needed.person - EPSILON);
    const chosen = ({ ids, gains }: Finds): number[] =>
      ids.filter((_, at) => isEnough(gains[at] ?? { person: Infinity, other: Infinity }));
    const words = [...chosen(reach.words), ...reach.asPart];
    const joins = chosen(reach.joins);
    return { most: reach.most, words, joins, cost: this.#costOf(words, joins, reach.everywhere) };
  }

  /**
   * Words of which a name must have at least one, chosen so that few names do: the others together, even in full,
   * cannot reach what is needed, so that a name with only those scores less. The words in the most names are
   * left aside as long as that holds.
   */
  #drivers(all: readonly Leads[], needed: Gain, person: boolean): readonly Leads[] | 'all' {
    const aside = { person: 0, other: 0 };
    let cost = 0;
    const chosen: Leads[] = [];
    for (const leads of [...all].sort((a, b) => b.cost - a.cost)) {
      const { most } = leads;
      const fits =
        aside.other + most.other < needed.other - EPSILON &&
        (!person || aside.person + most.person < needed.person - EPSILON);
      if (fits) {
        aside.person += most.person;
        aside.other += most.other;
      } else {
        chosen.push(leads);
        cost += leads.cost;
      }
    }
    return cost > this.size ? 'all' : chosen;
  }

  #costOf(words: readonly number[], joins: readonly number[], everywhere: boolean): number {
    if (everywhere) return this.size + 1;
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

function eachOf({ start, ids }: Rows, id: number, look: (row: number) => void): void {
  for (let at = start[id] ?? 0, end = start[id + 1] ?? 0; at < end; at += 1) look(ids[at] ?? 0);
}

/** As `scoreEntry` tells the first of the names that score highest. */
const isBetter = (before: Found | undefined, score: number, { row }: ListedName): boolean =>
  before === undefined || score > before.score || (score === before.score && row < before.name.row);
