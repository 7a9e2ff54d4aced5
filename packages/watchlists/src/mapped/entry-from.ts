import { addressOf } from '../address.js';
import { countryOf } from '../country.js';
import { type EntryDraft, type EntryIdentifier, type EntryKind, withId, withPrefix } from '../entry.js';
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
import { fit, mostOf } from '../limits.js';
import { shown } from '../text/shown.js';
import { expiryOf } from '../text/day.js';
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
 * Makes the entry of one record of a mapped file. Its id derives from the name, where the map has no column for one.
 * @param at the place of faults
 * @param today `YYYY-MM-DD`: entries that have expired by then are reported; none is, where it is left out
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
      fault(listOf(map.country).join(), `${shown(text)} is no country; read without it`);
    return code ?? [];
  });
  const judge = (columns: string | readonly string[] | undefined, text: string, message?: string): void => {
    if (message !== undefined) fault(listOf(columns).join(), `${shown(text)} ${message}`);
  };
  const addresses = all(map.addresses).flatMap((text) => {
    const { address, country: own } = addressOf(text);
    if (own !== undefined) country.push(own);
    const city = one(map.city);
    return address === undefined ? [] : { ...address, ...(city === '' ? {} : { city }) };
  });
  const id = one(map.id);
  if (map.id !== undefined && id === '') fault(map.id, 'is empty; left out');
  const columnOf = (field: keyof EntryDraft): string => {
    const columns = map[field === 'countries' ? 'country' : field];
    if (columns === undefined || typeof columns === 'string' || Array.isArray(columns))
      return listOf(columns).join();
    return Object.values(columns).flat().join();
  };
  const draft = fit(
    {
      id,
      name: one(map.name),
      aliases: all(map.aliases),
      kind: kinds.get(one(map.kind).toLowerCase()),
      countries: country,
      identifiers: identifiersOf(map.identifiers, read, fault),
      phones: all(map.phones),
      emails: all(map.emails),
      addresses,
      datesOfBirth: all(map.datesOfBirth),
      expiresAt: endOf(map.expiresAt, one(map.expiresAt), fault),
      handling: one(map.handling),
      remarks: one(map.remarks),
    },
    (field, message) => fault(columnOf(field), message),
  );
  if (draft === undefined) return { faults };
  const entry = withId(draft);
  for (const [columns, names] of [
    [map.name, entry.name === '' ? [] : [entry.name]],
    [map.aliases, entry.aliases],
  ] as const)
    for (const text of names) judge(columns, text, nameFault(text));
  for (const phone of draft.phones ?? []) judge(map.phones, phone, phoneFault(withPrefix(phone, country)));
  for (const email of draft.emails ?? []) judge(map.emails, email, emailFault(email));
  if (entry.expiresAt !== undefined)
    judge(map.expiresAt, entry.expiresAt, expiredFault(entry.expiresAt, today));
  if (!isFindable(entry)) {
    for (const text of all(map.addresses))
      if (text.length <= mostOf.line) judge(map.addresses, text, addressFault(addressOf(text).address));
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
    // `fit` reports what exceeds a limit.
    const message = identifier.value.length > mostOf.value ? undefined : identifierFault(identifier);
    if (message !== undefined) fault(column, `${shown(`${identifier.type} ${identifier.value}`)} ${message}`);
    return identifier;
  };
  if (typeof columns !== 'string' && !Array.isArray(columns))
    return Object.entries(columns).flatMap(([type, own]) =>
      listOf(own).flatMap((column) => read(column).map((value) => judged(column, { type, value }))),
    );
  return listOf(columns).flatMap((column) =>
    read(column).flatMap((text) => {
      const colon = text.indexOf(':');
      const [type, value] = [text.slice(0, Math.max(0, colon)).trim(), text.slice(colon + 1).trim()];
      if (type.length >= 2 && type.length <= 64 && value !== '') return judged(column, { type, value });
      fault(column, `${shown(text)} must be TYPE:VALUE; read without it`);
      return [];
    }),
  );
}

/** A day that cannot be read leaves the entry in force: rather a lookout too long than none. */
function endOf(column: string | undefined, text: string, fault: Fault): string | undefined {
  if (column === undefined || text === '') return undefined;
  const day = expiryOf(text);
  if (day === undefined) fault(column, `${shown(text)} is no day such as 2026-03-01; read without it`);
  return day;
}
