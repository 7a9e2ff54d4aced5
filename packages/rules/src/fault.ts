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

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  add(offset: number, path: string, message: string): void {
    if (this.#faults.length < maxListed) this.#faults.push({ ...this.#locate(offset), path, message });
  }

  warn(offset: number, path: string, message: string): void {
    if (this.#warnings.length < maxListed) this.#warnings.push({ ...this.#locate(offset), path, message });
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
