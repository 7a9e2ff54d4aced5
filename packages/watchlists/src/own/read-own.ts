import { newWatchlistEntrySchema, newWatchlistSchema, type NewWatchlistEntry } from '@hammerhead/contracts';
import type { ListEntry } from '@hammerhead/screening';
import { addressOf } from '../address.js';
import { withDistinctIds } from '../distinct-ids.js';
import { type EntryAddress, type EntryDraft, withId } from '../entry.js';
import type { ListFault, ListItem } from '../item.js';
import { dayAfter } from '../text/day.js';
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

export const readOwnEntries = (entries: readonly unknown[]): AsyncGenerator<ListItem> =>
  withDistinctIds(
    entries.map((given, index): ListItem => {
      const parsed = newWatchlistEntrySchema.safeParse(given);
      return parsed.success
        ? { entry: entryFrom(parsed.data), faults: [] }
        : { faults: faultsOf(parsed.error, ['entries', index]) };
    }),
    false,
  );

const entryFrom = (given: NewWatchlistEntry): ListEntry => withId(draftFrom(given));

function draftFrom(given: NewWatchlistEntry): EntryDraft {
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
    expiresAt: expiresAt === undefined || expiresAt === null ? undefined : expiryOf(expiresAt),
    handling: handling ?? undefined,
    remarks: remarks ?? undefined,
  };
}

/** An instant stands for the end of its day. */
function expiryOf(text: string): string {
  const day = text.slice(0, 10);
  return /T(?!00:00:00(?:\.0+)?Z)/.test(text) ? dayAfter(day) : day;
}

const isSaid = (text: string | null | undefined): text is string =>
  text !== null && text !== undefined && text !== '';
