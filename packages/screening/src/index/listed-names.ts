import type { ListEntry } from '../entry.js';
import { type PreparedName, prepare } from '../name/prepare.js';
import { JoinTable, WordTable } from './vocabulary.js';

/** One of the names of an entry. */
export interface ListedName {
  /** Its place among all names. */
  readonly row: number;
  /** Of its entry in the list. */
  readonly entry: number;
  readonly text: string;
  readonly prepared: PreparedName;
}

/** Rows of numbers of different length, one after the other. */
export interface Rows {
  /** Where row `n` begins; it ends where the next one does. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
}

/** What a name weighs where the other lacks it, by unit of `Rows`: among persons, and else. */
interface Weights {
  readonly person: Float64Array;
  readonly other: Float64Array;
}

/** All names of a list with their words as numbers, and from each word back to the names that have it. */
export class ListedNames {
  readonly names: readonly ListedName[];
  readonly words = new WordTable();
  readonly joins = new JoinTable();
  /** Words and joins of each name. */
  readonly wordsOf: Rows & Weights;
  readonly joinsOf: Rows & Weights;
  /** What all words of each name weigh together. */
  readonly total: Weights;
  readonly person: Uint8Array;
  /** Names that have a word, or a join. */
  readonly withWord: Rows;
  readonly withJoin: Rows;
  /** For each word the letter that it begins with where an initial may stand for it, 0 to 25; else 255. */
  readonly letter: Uint8Array;

  constructor(entries: readonly ListEntry[]) {
    this.names = entries
      .flatMap(({ name, aliases, kind }, entry) => [name, ...aliases].map((text) => ({ entry, text, kind })))
      .map(({ entry, text, kind }, row) => ({ row, entry, text, prepared: prepare(text, kind) }));
    const prepared = this.names.map((name) => name.prepared);
    this.wordsOf = rowsOf(prepared, (name) =>
      name.words.map((word, at) => ({ id: this.words.idOf(word), from: at, to: at + 1 })),
    );
    this.joinsOf = rowsOf(prepared, (name) =>
      name.joins.map((join) => ({ id: this.joins.idOf(join), from: join.from, to: join.to })),
    );
    this.total = {
      person: Float64Array.from(prepared, (name) => sum(name.missingPerson)),
      other: Float64Array.from(prepared, (name) => sum(name.missing)),
    };
    this.person = Uint8Array.from(prepared, (name) => (name.person ? 1 : 0));
    this.withWord = turned(this.wordsOf, this.words.size);
    this.withJoin = turned(this.joinsOf, this.joins.size);
    this.letter = Uint8Array.from({ length: this.words.size }, (_, id) => {
      const word = this.words.at(id);
      return word?.class === 'own' ? letterOf(word.text) : 255;
    });
  }
}

/** 0 to 25; 255 for a digit. */
export function letterOf(word: string): number {
  const code = word.charCodeAt(0) - 0x41;
  return code >= 0 && code < 26 ? code : 255;
}

const sum = (weights: readonly number[]): number => weights.reduce((all, weight) => all + weight, 0);

interface Unit {
  readonly id: number;
  readonly from: number;
  readonly to: number;
}

function rowsOf(
  prepared: readonly PreparedName[],
  unitsOf: (name: PreparedName) => readonly Unit[],
): Rows & Weights {
  const start = new Int32Array(prepared.length + 1);
  const ids: number[] = [];
  const person: number[] = [];
  const other: number[] = [];
  prepared.forEach((name, row) => {
    for (const { id, from, to } of unitsOf(name)) {
      ids.push(id);
      person.push(sum(name.missingPerson.slice(from, to)));
      other.push(sum(name.missing.slice(from, to)));
    }
    start[row + 1] = ids.length;
  });
  return {
    start,
    ids: Int32Array.from(ids),
    person: Float64Array.from(person),
    other: Float64Array.from(other),
  };
}

/** From rows of values to values of rows: for each id the rows that have it, each as often as it does. */
function turned(rows: Rows, ids: number): Rows {
  const start = new Int32Array(ids + 1);
  for (const id of rows.ids) start[id + 1] = (start[id + 1] ?? 0) + 1;
  for (let id = 0; id < ids; id += 1) start[id + 1] = (start[id + 1] ?? 0) + (start[id] ?? 0);
  const filled = start.slice(0, ids);
  const found = new Int32Array(rows.ids.length);
  for (let row = 0; row + 1 < rows.start.length; row += 1) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1) {
      const id = rows.ids[at] ?? 0;
      const place = filled[id] ?? 0;
      found[place] = row;
      filled[id] = place + 1;
    }
  }
  return { start, ids: found };
}
