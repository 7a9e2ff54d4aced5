import { isPathSegment, type ListEntry } from '@hammerhead/contracts';
import { normalizePhones } from '@hammerhead/parties';

export type EntryAddress = ListEntry['addresses'][number];
export type EntryIdentifier = ListEntry['identifiers'][number];
export type EntryKind = NonNullable<ListEntry['kind']>;

/** An entry as read; `""` and absence are the same. */
export interface EntryDraft {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind?: EntryKind | undefined;
  readonly countries?: readonly string[];
  readonly identifiers?: readonly EntryIdentifier[];
  readonly phones?: readonly string[];
  readonly emails?: readonly string[];
  readonly addresses?: readonly EntryAddress[];
  /** As the list states them. */
  readonly datesOfBirth?: readonly string[];
  readonly expiresAt?: string | undefined;
  readonly handling?: string | undefined;
  readonly remarks?: string | undefined;
}

/** The entry in canonical form: keys in one order, absent rather than empty. Its JSON is canonical. */
export function entryOf(draft: EntryDraft): ListEntry {
  const name = oneLine(draft.name);
  const { kind, expiresAt, handling, remarks } = draft;
  const datesOfBirth = distinct(draft.datesOfBirth ?? []);
  return {
    id: draft.id,
    name,
    aliases: (draft.aliases ?? []).map(oneLine).filter((alias) => alias !== ''),
    ...(kind === undefined ? {} : { kind }),
    countries: distinct(draft.countries ?? []).toSorted(),
    identifiers: distinctBy(draft.identifiers ?? [], ({ type, value }) => `${type}\0${value}`),
    phones: distinct((draft.phones ?? []).flatMap((phone) => withPrefixes(phone, draft.countries ?? []))),
    emails: distinct(draft.emails ?? []),
    addresses: distinctBy(draft.addresses ?? [], (address) => JSON.stringify(address)),
    ...(datesOfBirth.length === 0 ? {} : { datesOfBirth }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(handling === undefined || handling === '' ? {} : { handling }),
    ...(remarks === undefined || remarks === '' ? {} : { remarks }),
  };
}

/** The entry; without an id of its own it is known by its name, else by the first thing to find it by. */
export function withId(draft: EntryDraft): ListEntry {
  const entry = entryOf(draft);
  if (entry.id !== '') return entry;
  const { name, aliases, identifiers, phones, emails, addresses } = entry;
  const [id = ''] = [
    ...(name === '' ? [] : [name]),
    ...aliases,
    ...identifiers.map(({ type, value }) => `${type}:${value}`),
    ...phones,
    ...emails,
    ...addresses.map(({ lines, city }) => [...lines, city].filter((part) => part !== undefined).join(', ')),
  ].filter(isPathSegment);
  return { ...entry, id: id.slice(0, 200).toWellFormed() };
}

/** A number as it is dialed within the entry's country, where it has but one, with the prefix of that. */
export const withPrefix = (phone: string, countries: readonly string[]): string =>
  withPrefixes(phone, countries)[0] ?? phone;

/** Adds the calling code of the entry's only country to the numbers in a text; one text may hold several. */
function withPrefixes(phone: string, countries: readonly string[]): readonly string[] {
  const [country, ...others] = new Set(countries);
  if (country === undefined || others.length > 0 || phone.trimStart().startsWith('+')) return [phone];
  const numbers = normalizePhones(phone, country);
  return numbers.length === 0 ? [phone] : numbers;
}

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

const distinctBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
