import { addressOf } from '../address.js';
import { countryOf } from '../country.js';
import { type EntryIdentifier, type EntryKind, withId, withPrefix } from '../entry.js';
import {
  addressFault,
  emailFault,
  expiredFault,
  identifierFault,
  isFindable,
  nameFault,
  phoneFault,
} from '../findable.js';
import type { ListItem } from '../item.js';
import { dayOf } from '../text/day.js';
import type { ColumnMap } from './column-map.js';

/** The values of a column of one record; none where it is empty. */
export type ReadColumn = (column: string) => readonly string[];

const words: readonly (readonly [EntryKind, readonly string[]])[] = [
  ['person', ['person', 'individual', 'natural person']],
  ['business', ['business', 'entity', 'company', 'organization', 'organisation']],
  ['vessel', ['vessel', 'ship']],
  ['aircraft', ['aircraft']],
];
const kinds: ReadonlyMap<string, EntryKind> = new Map(
  words.flatMap(([kind, own]) => own.map((word): [string, EntryKind] => [word, kind])),
);

const listOf = (columns: string | readonly string[] | undefined): readonly string[] =>
  columns === undefined ? [] : typeof columns === 'string' ? [columns] : columns;

/**
 * The entry that one record of a mapped file makes. Its id is the name's, where the map names no column for one.
 * @param at of faults
 * @param today `YYYY-MM-DD`: what has expired by then is told; nothing is, where it is left out
 */
export function entryFrom(
  map: ColumnMap,
  read: ReadColumn,
  at: { readonly line?: number; readonly path: string },
  today: string | undefined,
): ListItem {
  const faults: { line?: number; path: string; message: string }[] = [];
  const fault = (column: string, message: string): void =>
    void faults.push({ ...at, path: `${at.path}${column}`, message });
  const all = (columns: string | readonly string[] | undefined): string[] => listOf(columns).flatMap(read);
  const one = (columns: string | readonly string[] | undefined): string => all(columns).join(' ');

  const country = all(map.country).flatMap((text) => {
    const code = countryOf(text);
    if (code === undefined)
      fault(listOf(map.country).join(), `${short(text)} is no country; read without it`);
    return code ?? [];
  });
  const judge = (columns: string | readonly string[] | undefined, text: string, message?: string): void => {
    if (message !== undefined) fault(listOf(columns).join(), `${short(text)} ${message}`);
  };
  const addresses = all(map.addresses).flatMap((text) => {
    const { address, country: own } = addressOf(text);
    if (own !== undefined) country.push(own);
    const city = one(map.city);
    return address === undefined ? [] : { ...address, ...(city === '' ? {} : { city }) };
  });
  const name = one(map.name);
  const id = one(map.id);
  if (map.id !== undefined && id === '') fault(map.id, 'is empty; left out');
  else if (id.length > 200) fault(map.id ?? '', 'is longer than 200 characters; left out');
  const entry = withId({
    id,
    name,
    aliases: all(map.aliases),
    kind: kinds.get(one(map.kind).toLowerCase()),
    countries: country,
    identifiers: identifiersOf(map.identifiers, read, fault),
    phones: all(map.phones),
    emails: all(map.emails),
    addresses,
    expiresAt: expiryOf(map.expiresAt, one(map.expiresAt), fault),
    handling: one(map.handling),
    remarks: one(map.remarks),
  });
  for (const [columns, names] of [
    [map.name, entry.name === '' ? [] : [entry.name]],
    [map.aliases, entry.aliases],
  ] as const)
    for (const text of names) judge(columns, text, nameFault(text));
  for (const phone of all(map.phones)) judge(map.phones, phone, phoneFault(withPrefix(phone, country)));
  for (const email of all(map.emails)) judge(map.emails, email, emailFault(email));
  if (entry.expiresAt !== undefined)
    judge(map.expiresAt, entry.expiresAt, expiredFault(entry.expiresAt, today));
  if (!isFindable(entry)) {
    for (const text of all(map.addresses)) judge(map.addresses, text, addressFault(addressOf(text).address));
    fault(
      listOf(map.name).join(),
      entry.name === ''
        ? 'is empty, and there is nothing else to find it by; left out'
        : 'nothing of it can be found on a shipment; left out',
    );
  }
  if (faults.some(({ message }) => message.endsWith('left out'))) return { faults };
  return { entry, faults };
}

type Fault = (column: string, message: string) => void;

function identifiersOf(columns: ColumnMap['identifiers'], read: ReadColumn, fault: Fault): EntryIdentifier[] {
  if (columns === undefined) return [];
  const judged = (column: string, identifier: EntryIdentifier): EntryIdentifier => {
    const message = identifierFault(identifier);
    if (message !== undefined) fault(column, `${short(`${identifier.type} ${identifier.value}`)} ${message}`);
    return identifier;
  };
  if (typeof columns !== 'string' && !Array.isArray(columns))
    return Object.entries(columns).flatMap(([type, own]) =>
      listOf(own).flatMap((column) => read(column).map((value) => judged(column, { type, value }))),
    );
  return listOf(columns).flatMap((column) =>
    read(column).flatMap((text) => {
      const [, type, value] = /^([^:]{2,64}):\s*(.+)$/.exec(text) ?? [];
      if (type !== undefined && value !== undefined)
        return judged(column, { type: type.trim(), value: value.trim() });
      fault(column, `${short(text)} must be TYPE:VALUE; read without it`);
      return [];
    }),
  );
}

/** A day that cannot be read leaves the entry in force: rather a lookout too long than none. */
function expiryOf(column: string | undefined, text: string, fault: Fault): string | undefined {
  if (column === undefined || text === '') return undefined;
  const day = dayOf(text);
  if (day === undefined) fault(column, `${short(text)} is no day such as 2026-03-01; read without it`);
  return day;
}

const short = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39).toWellFormed()}…`);
