import { dayMs } from '@hammerhead/primitives';
import {
  type ListEntry,
  listFormats,
  parseStored,
  type Watchlist,
  type WatchlistEntry,
  type WatchlistVersion,
} from '@hammerhead/contracts';
import type { StoredEntry, WatchlistRow, WatchlistVersionRow } from '@hammerhead/storage';
import { z } from 'zod';

const formatSchema = z.enum(listFormats);

export const versionOut = ({
  createdAt,
  createdBy,
  format,
  entryIds,
  ...row
}: WatchlistVersionRow): WatchlistVersion => ({
  ...row,
  format: formatSchema.parse(format),
  entryIds: entryIds === null ? null : [...entryIds],
  createdAt: createdAt.toISOString(),
  createdBy,
  recordedAt: createdAt.toISOString(),
  recordedBy: createdBy,
});

export const watchlistOut = ({
  id,
  name,
  version,
  publishedAt,
  maxAgeDays,
  latest,
}: WatchlistRow): Watchlist => ({
  id,
  name,
  status: version === null ? 'retired' : 'active',
  maxAgeDays,
  publishedAt: publishedAt?.toISOString() ?? null,
  staleFrom:
    publishedAt === null || maxAgeDays === null
      ? null
      : new Date(publishedAt.getTime() + maxAgeDays * dayMs).toISOString(),
  latest: versionOut(latest),
});

export const storedEntryOut = ({ body, since }: StoredEntry): WatchlistEntry =>
  entryOut(parseStored(body), since);

export function entryOut(entry: ListEntry, since: number): WatchlistEntry {
  return {
    id: entry.id,
    name: entry.name,
    aliases: [...entry.aliases],
    kind: entry.kind ?? null,
    countries: [...entry.countries],
    identifiers: entry.identifiers.map(({ type, value }) => ({ type, value })),
    phones: [...entry.phones],
    emails: [...entry.emails],
    addresses: entry.addresses.map(({ lines, city, country }) => ({
      lines: [...lines],
      city: city ?? null,
      country: country ?? null,
    })),
    datesOfBirth: [...(entry.datesOfBirth ?? [])],
    expiresAt: entry.expiresAt === undefined ? null : dayIn(entry.expiresAt),
    handling: entry.handling ?? null,
    remarks: entry.remarks ?? null,
    since,
  };
}

/** Reads a day. Some older imports stored `+010000-01`, the day after December 31, 9999; they have that last day. */
const dayIn = (day: string): string => (day.startsWith('+') ? '9999-12-31' : day);
