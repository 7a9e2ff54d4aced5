import type { ListEntry } from '@hammerhead/screening';

export type EntryAddress = ListEntry['addresses'][number];
export type EntryIdentifier = ListEntry['identifiers'][number];
export type EntryKind = NonNullable<ListEntry['kind']>;

/** What a reader found out about an entry; `""` and nothing are the same. */
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
  readonly expiresAt?: string | undefined;
  readonly handling?: string | undefined;
  readonly remarks?: string | undefined;
}

/** The entry in canonical form: keys in one order, absent rather than empty. Its JSON is canonical. */
export function entryOf(draft: EntryDraft): ListEntry {
  const name = oneLine(draft.name);
  const { kind, expiresAt, handling, remarks } = draft;
  return {
    id: draft.id,
    name,
    aliases: (draft.aliases ?? []).map(oneLine).filter((alias) => alias !== ''),
    ...(kind === undefined ? {} : { kind }),
    countries: distinct(draft.countries ?? []).toSorted(),
    identifiers: distinctBy(draft.identifiers ?? [], ({ type, value }) => `${type}\0${value}`),
    phones: distinct(draft.phones ?? []),
    emails: distinct(draft.emails ?? []),
    addresses: distinctBy(draft.addresses ?? [], (address) => JSON.stringify(address)),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    ...(handling === undefined || handling === '' ? {} : { handling }),
    ...(remarks === undefined || remarks === '' ? {} : { remarks }),
  };
}

/** True where an entry can be found on a shipment by anything at all. */
export const isFindable = ({ name, aliases, identifiers, phones, emails, addresses }: ListEntry): boolean =>
  name !== '' || [aliases, identifiers, phones, emails, addresses].some((values) => values.length > 0);

const oneLine = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.map((text) => text.trim()).filter((text) => text !== '')),
];

const distinctBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
];
