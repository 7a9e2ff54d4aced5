import { countryOf } from '../country.js';
import type { EntryDraft } from '../entry.js';
import { dayAfter, dayOf } from '../text/day.js';
import { shown } from '../text/shown.js';

/** What lists write for an unknown country. */
const noCountry: ReadonlySet<string> = new Set([
  'none identified',
  'undetermined',
  'unknown',
  'stateless',
  'none',
]);

/** Reads the code of a country, or none; a text that is meant to be one and is not is reported. */
export function knownCountry(text: string, tell: (message: string) => void): string[] {
  const code = countryOf(text);
  if (code !== undefined) return [code];
  if (text !== '' && !noCountry.has(text.toLowerCase()))
    tell(`${shown(text)} is no country; read without it`);
  return [];
}

/** An order's end date is its last day. */
export function lastDay(text: string, tell: (message: string) => void): string | undefined {
  if (text === '') return undefined;
  const day = dayOf(text);
  if (day === undefined) tell(`${shown(text)} is no day; read without it`);
  return day === undefined ? undefined : dayAfter(day);
}

/** Columns of the Consolidated Screening List that are not called as what is made of them. */
const columns: ReadonlyMap<keyof EntryDraft, string> = new Map([
  ['aliases', 'alt_names'],
  ['kind', 'type'],
  ['countries', 'citizenships'],
  ['identifiers', 'ids'],
  ['phones', 'ids'],
  ['emails', 'ids'],
  ['datesOfBirth', 'dates_of_birth'],
  ['expiresAt', 'end_date'],
  ['handling', 'source'],
]);

/** The column of a field, for faults. */
export const columnOf = (field: keyof EntryDraft, id: string): string =>
  field === 'id' ? id : (columns.get(field) ?? field);
