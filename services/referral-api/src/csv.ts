/** A cell of a table. */
export type Cell = string | number | boolean | null;

/** Rows as a table: RFC 4180 in UTF-8. */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** What makes a spreadsheet take a cell for a formula, and run it (OWASP, CSV Injection). */
const startsFormula = /^[=+\-@\t\r]/;

/** A text that would be a formula gets an apostrophe before it, which shows that it is a text. */
function cellOf(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = startsFormula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
