/** What a cell of a table holds; several values stand in one cell, with blanks between. */
export type CsvValue = string | number | boolean | null | readonly string[];

/**
 * A table as CSV (RFC 4180), the names of its columns first. A text that a spreadsheet would take for a formula begins with an
 * apostrophe: what other people wrote runs nothing on the machine of who opens it.
 */
export const csvTable = (columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value !== 'string') return typeof value === 'object' ? cell(value.join(' ')) : String(value);
  const text = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
