import type { ListEntry } from '@hammerhead/contracts';
import type { PreparedName, Word } from '../name/prepare.js';
import { preparedReadings } from '../reading/prepared.js';
import { JoinTable, WordTable } from './word-tables.js';

/** One reading of one of the names of an entry. */
export interface ListedName {
  /** Its index among all readings. */
  readonly row: number;
  /** The index of its entry in the list. */
  readonly entry: number;
  /** The whole name as listed. */
  readonly text: string;
  readonly prepared: PreparedName;
  readonly notes: readonly string[];
  /** False for the first reading. */
  readonly other: boolean;
}

/** Rows of numbers of different lengths, one after the other. */
export interface Rows {
  /** Where row `n` begins; it ends where the next one does. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
}

/** The weight of each unit of `Rows` where the other name lacks it, by mode (see `modes`). */
interface Units extends Rows {
  readonly missing: readonly Float64Array[];
}

/**
 * What a search reads of each name, in one array, since it reads hundreds of them: the weight of all words by mode, how
 * many are telling, then for each word its id, whether it is telling, and its weight by mode. Single precision: see
 * `EPSILON`.
 */
export interface Records {
  readonly start: Int32Array;
  readonly values: Float32Array;
}

/** The layout of a record: how many numbers precede its words, and how many each word takes. */
export const recordOf = { head: 5, telling: 4, word: 6, weights: 2 } as const;

/** Names read, and units filed, in one step of building an index: a millisecond or two. */
const namesPerStep = 64;

type Fields = Pick<ListedNames, keyof ListedNames>;

/** All names of a list, with their words as numbers, and the posting lists of each word: the names that have it. */
export class ListedNames {
  readonly names: readonly ListedName[];
  /** The number of names and aliases as listed. */
  readonly size: number;
  readonly words: WordTable;
  readonly joins: JoinTable;
  /** The words and the joins of each name. */
  readonly wordsOf: Units;
  readonly joinsOf: Units;
  readonly records: Records;
  readonly person: Uint8Array;
  /** The posting lists: the names that have a word, or a join. */
  readonly withWord: Rows;
  readonly withJoin: Rows;
  /** The names whose rarest telling word it is: each name is in one list. */
  readonly withAnchor: Rows;
  /** The second rarest word of each of them; -1 where it has none, -2 where a person's name has none. */
  readonly second: Int32Array;
  /** For each word: its first letter, 0 to 25, where an initial may stand for it; else 255. */
  readonly letter: Uint8Array;
  private constructor(made: Fields) {
    this.names = made.names;
    this.size = made.size;
    this.words = made.words;
    this.joins = made.joins;
    this.wordsOf = made.wordsOf;
    this.joinsOf = made.joinsOf;
    this.records = made.records;
    this.person = made.person;
    this.withWord = made.withWord;
    this.withJoin = made.withJoin;
    this.withAnchor = made.withAnchor;
    this.second = made.second;
    this.letter = made.letter;
  }

  static of(entries: readonly ListEntry[]): ListedNames {
    return allOf(ListedNames.building(entries));
  }

  /** Builds the same in steps of a millisecond or two, so that other work can be done between them. */
  static *building(entries: readonly ListEntry[]): Generator<void, ListedNames> {
    const names: ListedName[] = [];
    let size = 0;
    for (const [entry, { name: own, aliases, kind }] of entries.entries()) {
      for (const text of [own, ...aliases]) {
        size += 1;
        for (const { name: prepared, notes, other } of preparedReadings(text, kind))
          names.push({ row: names.length, entry, text, prepared, notes, other });
        if (size % namesPerStep === 0) yield;
      }
    }
    const [words, joins] = [new WordTable(), new JoinTable()];
    const wordsOf = yield* unitsOf(names, ({ words: all }) =>
      all.map((word, at) => ({ id: words.idOf(word), from: at, to: at + 1 })),
    );
    const joinsOf = yield* unitsOf(names, ({ joins: all }) =>
      all.map((join) => ({ id: joins.idOf(join), from: join.from, to: join.to })),
    );
    const withWord = yield* turned(wordsOf, words.size);
    const withJoin = yield* turned(joinsOf, joins.size);
    const telling = Uint8Array.from({ length: words.size }, (_, id) => (tells(words.at(id)) ? 1 : 0));
    yield;
    const person = Uint8Array.from(names, ({ prepared }) => (prepared.person ? 1 : 0));
    const { anchors, seconds } = yield* anchorsOf(wordsOf, withWord, telling, person);
    const withAnchor = yield* turned(anchors, words.size);
    return new ListedNames({
      names,
      size,
      words,
      joins,
      wordsOf,
      joinsOf,
      records: yield* recordsOf(names, wordsOf, telling),
      person,
      withWord,
      withJoin,
      withAnchor,
      second: withAnchor.ids.map((row) => seconds[row] ?? -1),
      letter: Uint8Array.from({ length: words.size }, (_, id) => {
        const word = words.at(id);
        return word?.class === 'own' ? letterOf(word.text) : 255;
      }),
    });
  }
}

/** Runs all steps at once. */
export function allOf<Made>(steps: Generator<void, Made>): Made {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Whether a word is telling: neither a company form nor a particle. */
export const tells = (word: Word | undefined): boolean =>
  word !== undefined && word.class !== 'form' && word.class !== 'particle';

/** The number of the first letter, 0 to 25; 255 for a digit. */
export function letterOf(word: string): number {
  const code = word.charCodeAt(0) - 0x41;
  return code >= 0 && code < 26 ? code : 255;
}

const sum = (weights: readonly number[]): number => weights.reduce((all, weight) => all + weight, 0);

function weightsOf({ missingPerson, missing }: PreparedName, mode: number): readonly number[] {
  return [missingPerson.light, missing.light, missingPerson.full, missing.full][mode] ?? [];
}

interface Unit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

function* unitsOf(
  names: readonly ListedName[],
  unitsIn: (name: PreparedName) => readonly Unit[],
): Generator<void, Units> {
  const start = new Int32Array(names.length + 1);
  const ids: number[] = [];
  const missing: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { row, prepared } of names) {
    const units = unitsIn(prepared);
    for (const [mode, weights] of missing.entries()) {
      const all = weightsOf(prepared, mode);
      for (const { from, to } of units)
        weights.push(to === from + 1 ? (all[from] ?? 0) : sum(all.slice(from, to)));
    }
    for (const { id } of units) ids.push(id);
    start[row + 1] = ids.length;
    if (row % namesPerStep === 0) yield;
  }
  return { start, ids: Int32Array.from(ids), missing: missing.map((weights) => Float64Array.from(weights)) };
}

/** Values filed in one step. */
const valuesPerStep = 16_384;

/** Inverts rows: returns for each id the rows that have it, each as often as it does. */
function* turned(rows: Rows, ids: number): Generator<void, Rows> {
  const start = new Int32Array(ids + 1);
  for (const id of rows.ids) start[id + 1] = (start[id + 1] ?? 0) + 1;
  for (let id = 0; id < ids; id += 1) start[id + 1] = (start[id + 1] ?? 0) + (start[id] ?? 0);
  yield;
  const filled = start.slice(0, ids);
  const found = new Int32Array(rows.ids.length);
  for (let row = 0; row + 1 < rows.start.length; row += 1) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1) {
      const id = rows.ids[at] ?? 0;
      const place = filled[id] ?? 0;
      found[place] = row;
      filled[id] = place + 1;
      if (at % valuesPerStep === 0) yield;
    }
  }
  return { start, ids: found };
}

/**
 * Returns for each name the telling words that the fewest and second fewest names have; for a name without any, another
 * word.
 */
function* anchorsOf(
  wordsOf: Rows,
  withWord: Rows,
  telling: Uint8Array,
  person: Uint8Array,
): Generator<void, { readonly anchors: Rows; readonly seconds: Int32Array }> {
  const rows = wordsOf.start.length - 1;
  const start = new Int32Array(rows + 1);
  const seconds = new Int32Array(rows);
  const ids: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    let [anchor, second] = [-1, -1];
    let [fewest, fewer] = [Infinity, Infinity];
    for (let at = wordsOf.start[row] ?? 0; at < (wordsOf.start[row + 1] ?? 0); at += 1) {
      const id = wordsOf.ids[at] ?? 0;
      const tellsNot = telling[id] !== 1;
      const count =
        (tellsNot ? wordsOf.ids.length : 0) + (withWord.start[id + 1] ?? 0) - (withWord.start[id] ?? 0);
      if (count < fewest) {
        if (anchor !== -1 && telling[anchor] === 1) [second, fewer] = [anchor, fewest];
        [anchor, fewest] = [id, count];
      } else if (!tellsNot && count < fewer) [second, fewer] = [id, count];
    }
    if (anchor !== -1) ids.push(anchor);
    seconds[row] = second === -1 && person[row] === 1 ? -2 : second;
    start[row + 1] = ids.length;
    if (row % valuesPerStep === 0) yield;
  }
  return { anchors: { start, ids: Int32Array.from(ids) }, seconds };
}

function* recordsOf(
  names: readonly ListedName[],
  { start: first, ids, missing }: Units,
  telling: Uint8Array,
): Generator<void, Records> {
  const { head, telling: tellingAt, word, weights } = recordOf;
  const start = new Int32Array(names.length + 1);
  const values = new Float32Array(names.length * head + ids.length * word);
  let place = 0;
  for (const { row, prepared } of names) {
    for (let mode = 0; mode < 4; mode += 1) values[place + mode] = sum(weightsOf(prepared, mode));
    let count = 0;
    let next = place + head;
    for (let at = first[row] ?? 0; at < (first[row + 1] ?? 0); at += 1) {
      const id = ids[at] ?? 0;
      count += telling[id] ?? 0;
      values[next] = id;
      values[next + 1] = telling[id] ?? 0;
      for (let mode = 0; mode < 4; mode += 1) values[next + weights + mode] = missing[mode]?.[at] ?? 0;
      next += word;
    }
    values[place + tellingAt] = count;
    place = next;
    start[row + 1] = place;
    if (row % namesPerStep === 0) yield;
  }
  return { start, values };
}
