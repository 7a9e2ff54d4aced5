import { newWatchlistEntrySchema, newWatchlistSchema, type NewWatchlistEntry } from '@hammerhead/contracts';
import type { ListEntry } from '@hammerhead/screening';
import { addressOf } from '../address.js';
import { type EntryAddress, entryOf } from '../entry.js';
import type { ListFault, ListItem } from '../item.js';
import { faultsOf } from '../text/faults.js';

/** What Hammerhead's own form says about the list beside its entries. */
export interface ListHead {
  readonly name?: string | undefined;
  readonly maxAgeDays?: number | null | undefined;
  readonly publishedAt?: string | null | undefined;
}

const headSchema = newWatchlistSchema.omit({ entries: true });

/** `{"name": …, "entries": […]}`, as an agency sends it. */
export function readOwnHead({ entries: _, ...head }: Readonly<Record<string, unknown>>): {
  readonly head: ListHead;
  readonly faults: readonly ListFault[];
} {
  const parsed = headSchema.safeParse(head);
  return parsed.success ? { head: parsed.data, faults: [] } : { head: {}, faults: faultsOf(parsed.error) };
}

export function* readOwnEntries(entries: readonly unknown[]): Generator<ListItem> {
  for (const [index, given] of entries.entries()) {
    const parsed = newWatchlistEntrySchema.safeParse(given);
    if (parsed.success) yield { entry: entryFrom(parsed.data), faults: [] };
    else yield { faults: faultsOf(parsed.error, ['entries', index]) };
  }
}

function entryFrom(given: NewWatchlistEntry): ListEntry {
  const { country, countries, kind, expiresAt, handling, remarks } = given;
  const places = (given.addresses ?? []).map((address) =>
    typeof address === 'string'
      ? addressOf(address).address
      : {
          lines: (address.lines ?? []).filter((line) => line.trim() !== ''),
          ...(isSaid(address.city) ? { city: address.city } : {}),
          ...(isSaid(address.country) ? { country: address.country } : {}),
        },
  );
  return entryOf({
    id: given.id,
    name: given.name ?? '',
    aliases: given.aliases ?? [],
    kind: kind ?? undefined,
    countries: [...(isSaid(country) ? [country] : []), ...(countries ?? [])],
    identifiers: given.identifiers ?? [],
    phones: given.phones ?? [],
    emails: given.emails ?? [],
    addresses: places.flatMap((address): EntryAddress[] => (address === undefined ? [] : [address])),
    expiresAt: expiresAt ?? undefined,
    handling: handling ?? undefined,
    remarks: remarks ?? undefined,
  });
}

const isSaid = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text !== '';
