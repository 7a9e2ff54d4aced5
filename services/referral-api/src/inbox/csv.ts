import type { PartnerReleaseItem } from '@hammerhead/contracts';

const columns = [
  'id',
  'status',
  'urgency',
  'releasedAt',
  'answerBy',
  'expiresAt',
  'bill',
  'manifestNumber',
  'destination',
  'mode',
  'portOfExport',
  'portOfUnlading',
  'departureAt',
  'arrivalAt',
  'departed',
  'canceled',
  'purpose',
  'tearline',
  'banner',
] as const satisfies readonly (keyof PartnerReleaseItem)[];

/** Lines of an inbox as a table: RFC 4180 in UTF-8, the names of the members first. */
export const toCsv = (items: readonly PartnerReleaseItem[]): string =>
  [columns, ...items.map((item) => columns.map((column) => item[column]))]
    .map((cells) => `${cells.map(cellOf).join(',')}\r\n`)
    .join('');

/** What makes a spreadsheet take a cell for a formula, and run it (OWASP, CSV Injection). */
const startsFormula = /^[=+\-@\t\r]/;

/** A text that would be a formula gets an apostrophe before it, which shows that it is a text. */
function cellOf(value: string | boolean | null): string {
  const text = value === null ? '' : String(value);
  const safe = startsFormula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export const csvExample = `${columns.join(',')}\r\n`;
