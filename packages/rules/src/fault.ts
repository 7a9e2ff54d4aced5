/** A fault of a rule file, or a warning about it. */
export interface Fault {
  /** From 1, in the file. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  /** The path in the structure of the file: `rules[3].when`. */
  readonly path: string;
  /** A message to the author of the rules. */
  readonly message: string;
}

/** Turns an offset in the file into line and column, both from 1. */
export type Locate = (offset: number) => { line: number; column: number };

/** The most faults listed: a file that is not a rule file at all would give thousands. */
const maxListed = 200;

/** Collects the faults and warnings of one file, so that all are reported at once. */
export class Faults {
  readonly #locate: Locate;
  readonly #faults: Fault[] = [];
  readonly #warnings: Fault[] = [];
  readonly #told = new Set<string>();
  readonly #accepted: boolean;

  /** @param accepted whether an earlier version accepted the file, so that what was not asked then only warns */
  constructor(locate: Locate, accepted = false) {
    this.#locate = locate;
    this.#accepted = accepted;
  }

  add(offset: number, path: string, message: string): void {
    this.#tell(this.#faults, offset, path, message);
  }

  warn(offset: number, path: string, message: string): void {
    this.#tell(this.#warnings, offset, path, message);
  }

  /** Adds a fault of a kind that earlier versions did not look for: a file that they accepted stays valid. */
  refuse(offset: number, path: string, message: string): void {
    this.#tell(this.#accepted ? this.#warnings : this.#faults, offset, path, message);
  }

  /** Adds what was not said of this place yet. */
  #tell(list: Fault[], offset: number, path: string, message: string): void {
    const said = `${offset} ${message}`;
    if (list.length >= maxListed || this.#told.has(said)) return;
    this.#told.add(said);
    list.push({ ...this.#locate(offset), path, message });
  }

  get any(): boolean {
    return this.#faults.length > 0;
  }

  /** In the order of the file. */
  get list(): readonly Fault[] {
    return this.#faults.toSorted(inOrder);
  }

  get warnings(): readonly Fault[] {
    return this.#warnings.toSorted(inOrder);
  }
}

function inOrder(a: Fault, b: Fault): number {
  return a.line - b.line || a.column - b.column;
}
