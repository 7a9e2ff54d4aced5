import type { EntryIdentifier } from '../entry.js';

/** An item of the list's `ids`: documents, registrations, contacts, and much that identifies nobody. */
export interface CslId {
  readonly type: string;
  readonly value: string;
}

/** Types whose values many entries share, or that are not identifiers at all. */
const noIdentifier =
  /:$|-$|date|gender|executive order|directive|caatsa|model|operator|target type|organization type|issuer|ticker|gazette|website|nationality|former|listing|residency status|title|mode s|commercial code|locode/i;

export interface SortedIds {
  readonly identifiers: EntryIdentifier[];
  readonly phones: string[];
  readonly emails: string[];
  readonly remarks: string[];
}

/**
 * Separates identifiers from phones, emails and remarks. Nothing is lost: what identifies nobody becomes a remark.
 * Types are kept as worded by the list; packages/parties knows what they mean (`identifierKind`).
 */
export function sortIds(ids: readonly CslId[]): SortedIds {
  const sorted: SortedIds = { identifiers: [], phones: [], emails: [], remarks: [] };
  for (const { type, value } of ids) {
    if (value === '') continue;
    if (/phone number/i.test(type)) sorted.phones.push(value.startsWith('+') ? value : `+${value}`);
    else if (/email/i.test(type)) sorted.emails.push(value);
    else if (/vessel registration/i.test(type)) sorted.identifiers.push(vesselIdentifier(value));
    else if (noIdentifier.test(type) || !/\d/.test(value)) sorted.remarks.push(`${type} ${value}`.trim());
    else sorted.identifiers.push({ type, value });
  }
  return sorted;
}

/** `IMO 9187629` */
function vesselIdentifier(value: string): EntryIdentifier {
  const [, imo] = /^IMO\s*(\d{7})$/i.exec(value) ?? [];
  return imo === undefined ? { type: 'VESSEL REGISTRATION', value } : { type: 'IMO', value: imo };
}

/**
 * An item as the CSV has it, type last: `CU, 2028-10-10, 2018-10-11, A123, Passport`. Country and dates of issue and
 * expiry, where they are stated, come first.
 */
export function parseId(text: string): CslId {
  const parts = text.split(',').map((part) => part.trim());
  const type = parts.pop() ?? '';
  const isCountry = parts.length > 1 && /^[A-Z]{2}$/.test(parts[0] ?? '');
  let first = isCountry ? 1 : 0;
  while (first < parts.length - 1 && /^\d{4}-\d{2}-\d{2}$/.test(parts[first] ?? '')) first += 1;
  return { type, value: parts.slice(first).join(', ') };
}
