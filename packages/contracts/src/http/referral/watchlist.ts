import { z } from 'zod';
import { formerly } from '../../former.js';
import { isStorableText } from '../../text.js';
import { exampleIds } from './examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';
import { listFormats, watchlistEntryExample, watchlistEntrySchema } from './watchlist-entry.js';

/** A list by its id or its name. A name that is also the id of another list is taken for the name. */
export const watchlistPath = z.object({
  id: z.string().min(1).max(64).refine(isStorableText).describe('Name or id of the list'),
});

/** An entry of a list by its own id, percent-encoded: it may hold any text. */
export const watchlistEntryPath = watchlistPath.extend({
  entry: z.string().min(1).max(200).refine(isStorableText).describe('Id of the entry, percent-encoded'),
});

/** `GET /v1/watchlists/{id}/entries/{entry}` */
export const oneEntryQuerySchema = z.strictObject({
  version: z.coerce.number().int().min(1).optional().describe('The latest, where it is left out'),
});

const counts = {
  entries: z.int().describe('Entries of this version'),
  added: z.int().describe('Of these, new ones'),
  changed: z.int().describe('Of these, those that say something else than before'),
  removed: z.int().describe('Entries of the version before that are not in this one'),
};

const versionExample = {
  version: 3,
  position: 41_260,
  format: 'csl-csv' as const,
  entries: 14_160,
  added: 12,
  changed: 3,
  removed: 1,
  byHand: false,
  entryIds: null,
  reason: null,
  createdAt: '2026-03-02T06:00:12.120Z',
  createdBy: 'Sue Pervisor',
  recordedAt: '2026-03-02T06:00:12.120Z',
  recordedBy: 'Sue Pervisor',
};

export const stateExample = {
  id: exampleIds.watchlist,
  name: 'csl',
  status: 'active' as const,
  maxAgeDays: 7,
  publishedAt: '2026-03-02T00:00:00.000Z',
  staleFrom: '2026-03-09T00:00:00.000Z',
  latest: versionExample,
};

/** One version: its contents, and how it differs from the one before. */
export const watchlistVersionSchema = z
  .object({
    version: z.int().describe('From 1 on, one more for each'),
    position: z.int().describe('Of the decision that published it, in the log'),
    format: z.enum(listFormats).describe('What it was read from; `entries` is Hammerhead’s own form'),
    ...counts,
    byHand: z.boolean().describe('Entries were added, changed or removed one by one'),
    entryIds: z
      .array(z.string())
      .nullable()
      .describe('Those entries; null where the whole list was published'),
    reason: z.string().nullable().describe('Why they were, as far as it was said'),
    createdAt: z.iso.datetime().describe('When it was published here'),
    createdBy: z.string().describe('By whom'),
    recordedAt: formerly('createdAt', z.iso.datetime()),
    recordedBy: formerly('createdBy', z.string()),
  })
  .meta({ id: 'WatchlistVersion', examples: [versionExample] });

export const watchlistVersionPageSchema = pageOf(watchlistVersionSchema).meta({
  id: 'WatchlistVersionPage',
  examples: [{ items: [versionExample], nextCursor: null }],
});

/** A list in its present state. */
export const watchlistSchema = z
  .object({
    id: z.uuid().describe('Id of the list'),
    name: z.string().describe('Its name, by which it is found as well'),
    status: z.enum(['active', 'retired']).describe('A retired list is compared with nothing'),
    maxAgeDays: z
      .int()
      .nullable()
      .describe('Days after `publishedAt` from which on it is stale; null for never'),
    publishedAt: z.iso
      .datetime()
      .nullable()
      .describe('When its publisher issued the version in force; null where it is retired'),
    staleFrom: z.iso
      .datetime()
      .nullable()
      .describe('Manifests accepted from then on find it stale, unless it is issued anew'),
    latest: watchlistVersionSchema.describe('Its newest version; in force unless it is retired'),
  })
  .meta({ id: 'Watchlist', examples: [stateExample] });

export const watchlistPageSchema = pageOf(watchlistSchema).meta({
  id: 'WatchlistPage',
  examples: [{ items: [stateExample], nextCursor: null }],
});

/** What was read otherwise than it stands, or not at all. */
export const listFaultSchema = z.object({
  line: z.int().nullable().describe('Line of the file, from 1'),
  path: z.string().describe('Column, or path within the document'),
  message: z.string().describe('What is wrong, and what became of it'),
});

/** The result of adding, changing or removing entries one by one. */
export const watchlistChangeSchema = z
  .object({
    outcome: z
      .enum(['published', 'unchanged'])
      .describe('A new version of the list; nothing, as the entry says that already'),
    watchlist: watchlistSchema.describe('The list as it stands now'),
    entries: z
      .array(watchlistEntrySchema)
      .describe('The entries that were added or changed, as they stand; of one removed, as it stood last'),
    faults: z
      .array(listFaultSchema)
      .describe('What of them can be found on no shipment, such as a phone without a country code'),
  })
  .meta({
    id: 'WatchlistChange',
    examples: [
      {
        outcome: 'published',
        watchlist: {
          ...stateExample,
          name: 'hsi-lookouts',
          latest: {
            ...versionExample,
            format: 'entries' as const,
            entries: 3,
            added: 1,
            changed: 0,
            removed: 0,
            byHand: true,
            entryIds: ['L-2026-014'],
            reason: 'Named in two seizures at Kingston',
          },
        },
        entries: [watchlistEntryExample],
        faults: [],
      },
    ],
  });
export type WatchlistChange = z.output<typeof watchlistChangeSchema>;

export const watchlistQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

export const watchlistEntryQuerySchema = z.strictObject({
  version: z.coerce.number().int().min(1).optional().describe('The latest, where it is left out'),
  name: searchText('Entries that hold these words, or are like them, the likeliest first').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

export const watchlistEntryPageSchema = pageOf(watchlistEntrySchema).meta({
  id: 'WatchlistEntryPage',
  examples: [{ items: [watchlistEntryExample], nextCursor: null }],
});

export type Watchlist = z.output<typeof watchlistSchema>;
export type WatchlistVersion = z.output<typeof watchlistVersionSchema>;
