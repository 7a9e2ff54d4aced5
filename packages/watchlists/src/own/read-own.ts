import {
  faultsOf,
  newWatchlistEntrySchema,
  newWatchlistSchema,
  type NewWatchlistEntry,
  plainWords,
} from '@hammerhead/contracts';
import { addressOf } from '../address.js';
import { withDistinctIds } from '../distinct-ids.js';
import { type EntryAddress, type EntryDraft, withId, withPrefix } from '../entry.js';
import {
  addressFault,
  emailFault,
  expiredFault,
  identifierFault,
  isFindable,
  nameFault,
  phoneFault,
} from '../findable.js';
import type { ListFault, ListItem } from '../item.js';
import { expiryOf } from '../text/day.js';
import { jsonItems } from '../text/json.js';
import type { JsonPart } from '../text/json-split.js';

/** The head of Hammerhead's own form: what it states about the list beside its entries. */
export interface ListHead {
  readonly name?: string | undefined;
  readonly maxAgeDays?: number | null | undefined;
  readonly publishedAt?: string | null | undefined;
}

const headSchema = newWatchlistSchema.omit({ entries: true });

/** `{"name": …, "entries": […]}`, as an agency sends it, without its entries. */
export function readOwnHead(members: Readonly<Record<string, unknown>>): {
  readonly head: ListHead;
  readonly faults: readonly ListFault[];
} {
  const parsed = headSchema.safeParse(members, { error: plainWords });
  return parsed.success
    ? { head: parsed.data, faults: [] }
    : { head: {}, faults: faultsOf(parsed.error.issues) };
}

/** @param today `YYYY-MM-DD`: entries that have expired by then are reported; none is, where it is left out */
export const readOwnEntries = (entries: JsonPart[], today: string | undefined): AsyncGenerator<ListItem> =>
  withDistinctIds(
    jsonItems(
      entries,
      'entries',
      (given, path): ListItem => {
        const parsed = newWatchlistEntrySchema.safeParse(given, { error: plainWords });
        if (parsed.success) return readOwnEntry(parsed.data, path, today);
        const faults = faultsOf(parsed.error.issues);
        return { faults: faults.map((fault) => ({ ...fault, path: pathIn(path, fault.path) })) };
      },
      // No number belongs there: it is reported.
      'double',
    ),
    false,
  );

const pathIn = (entry: string, path: string): string => (path === '' ? entry : `${entry}.${path}`);

/**
 * Makes an entry. One that cannot be found on any shipment is left out; for any other, the values that cannot be found
 * are reported.
 * @param path of the entry within its document
 */
export function readOwnEntry(given: NewWatchlistEntry, path: string, today: string | undefined): ListItem {
  const places = (given.addresses ?? []).map(placeIn);
  const draft = draftFrom(given, places);
  const entry = withId(draft);
  const faults: ListFault[] = [];
  const add = (at: string, message: string | undefined): void => {
    if (message !== undefined) faults.push({ path: path === '' ? at : `${path}.${at}`, message });
  };
  if (entry.name !== '') add('name', nameFault(entry.name));
  for (const [at, alias] of (given.aliases ?? []).entries()) add(`aliases[${at}]`, nameFault(alias));
  for (const [at, one] of (given.identifiers ?? []).entries())
    add(`identifiers[${at}]`, identifierFault(one));
  for (const [at, phone] of (given.phones ?? []).entries())
    add(`phones[${at}]`, phoneFault(withPrefix(phone, draft.countries ?? [])));
  for (const [at, email] of (given.emails ?? []).entries()) add(`emails[${at}]`, emailFault(email));
  add('expiresAt', expiredFault(entry.expiresAt, today));
  if (isFindable(entry)) return { entry, faults };
  for (const [at, place] of places.entries()) add(`addresses[${at}]`, addressFault(place));
  return { faults: [...faults, { path, message: 'can be found on no shipment; left out' }] };
}

type GivenAddress = NonNullable<NewWatchlistEntry['addresses']>[number];

function placeIn(address: GivenAddress): EntryAddress | undefined {
  if (typeof address === 'string') return addressOf(address).address;
  const { lines, city, country } = address;
  return {
    lines: (lines ?? []).filter((line) => line.trim() !== ''),
    ...(isSaid(city) ? { city } : {}),
    ...(isSaid(country) ? { country } : {}),
  };
}

function draftFrom(given: NewWatchlistEntry, places: readonly (EntryAddress | undefined)[]): EntryDraft {
  const { country, countries, kind, expiresAt, handling, remarks } = given;
  return {
    id: given.id ?? '',
    name: given.name ?? '',
    aliases: given.aliases ?? [],
    kind: kind ?? undefined,
    countries: [...(isSaid(country) ? [country] : []), ...(countries ?? [])],
    identifiers: given.identifiers ?? [],
    phones: given.phones ?? [],
    emails: given.emails ?? [],
    addresses: places.flatMap((address): EntryAddress[] => (address === undefined ? [] : [address])),
    datesOfBirth: given.datesOfBirth ?? [],
    expiresAt: expiresAt === undefined || expiresAt === null ? undefined : expiryOf(expiresAt),
    handling: handling ?? undefined,
    remarks: remarks ?? undefined,
  };
}

const isSaid = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text !== '';
