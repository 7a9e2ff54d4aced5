/** The most columns that are told. */
const mostTold = 100;
/** The most characters of a column's name that are told. */
const longest = 200;

/** The columns of a mapped file that nothing is read from: whoever wrote the map may have forgotten them. */
export class UnusedColumns {
  readonly #columns = new Set<string>();

  /** @param given the columns of a header, or the keys of an object; one whose own keys are read is used */
  add(given: readonly string[], used: readonly string[]): void {
    for (const column of given) {
      if (column === '' || this.#columns.size >= mostTold) continue;
      if (!used.some((one) => one === column || one.startsWith(`${column}.`)))
        this.#columns.add(column.slice(0, longest).toWellFormed());
    }
  }

  list(): readonly string[] {
    return [...this.#columns];
  }
}
