import { z } from 'zod';
import { entryKinds } from '../../stored/watchlist-entry.js';
import { country } from '../../text.js';
import { day, utc } from '../../time.js';
import { exampleIds } from './examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';
import {
  listFormats,
  newWatchlistEntrySchema,
  watchlistEntryExample,
  watchlistEntrySchema,
} from './watchlist-entry.js';

/** The name of a list: a word that rules can compare with, since every hit contains it. */
export const watchlistName = () =>
  z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/i, 'must be 1 to 64 letters, digits, dots, hyphens and underscores');

const maxAgeDays = () => z.int().min(1).max(3_650);
const publishedAt = () => z.union([day(), utc()], 'must be a day or an instant in UTC');

/** `POST /v1/watchlists` in Hammerhead's own form: the whole list, which replaces the previous version. */
export const newWatchlistSchema = z
  .strictObject({
    name: watchlistName().optional().describe('May stand in the query instead'),
    maxAgeDays: maxAgeDays().nullish(),
    publishedAt: publishedAt().nullish(),
    entries: z.array(newWatchlistEntrySchema).max(1_000_000),
  })
  .meta({
    id: 'NewWatchlist',
    examples: [
      {
        name: 'hsi-lookouts',
        maxAgeDays: 30,
        entries: [
          {
            id: 'L-2026-014',
            name: 'Devon Clarke',
            country: 'JM',
            phones: ['+18765550188'],
            expiresAt: '2031-01-01',
            handling: 'LES: call the duty desk before contact',
          },
        ],
      },
    ],
  });

/** The map from the columns of a file to what they hold; `parseColumnMap` of packages/watchlists reads it. */
const columnMap = () =>
  z
    .string()
    .max(4_096)
    .describe('Columns of a plain CSV or JSON file, as JSON: `{"name":"Full Name","country":"Nation"}`');

/** The headers that state how a list file is compressed. */
export const watchlistImportHeaders = z.looseObject({
  'content-encoding': z
    .string()
    .optional()
    .describe('`gzip` where the file is packed so; absent where it is not')
    .meta({ examples: ['gzip'] }),
});

/** A plain CSV file whose columns need no map. */
export const watchlistCsvExample = [
  'id,name,country,phones,expiresAt',
  'L-2026-014,Devon Clarke,JM,+18765550188,2031-01-01',
  'L-2026-015,Rosa Reyes,DO,,',
  '',
].join('\n');

/**
 * The most that a list may lose from one version to the next without an explicit request; both limits must be exceeded.
 */
export const mostLoss = { percent: 20, entries: 10 } as const;

/** The properties of a list file that the file itself does not contain. */
export const watchlistImportQuerySchema = z.strictObject({
  name: watchlistName().optional().describe('The list; its next version, where there is one of this name'),
  format: z.enum(listFormats).optional().describe('Told by the file where it is left out'),
  maxAgeDays: z.coerce
    .number()
    .pipe(maxAgeDays())
    .optional()
    .describe('Days after `publishedAt` from which on the list is stale; never, where it is left out'),
  publishedAt: publishedAt().optional().describe('When its publisher issued it; now, where it is left out'),
  map: columnMap().optional(),
  shrink: z
    .enum(['true', 'false'])
    .transform((given) => given === 'true')
    .optional()
    .describe('`true` publishes the list however many of its entries are gone'),
  maxLoss: z.coerce
    .number()
    .pipe(z.number().min(0).max(100))
    .default(mostLoss.percent)
    .describe(
      `Percent of the entries in force that may be gone; a list that lost more, and more than ${mostLoss.entries} ` +
        'entries, is refused (409 `list_shrank`) unless `shrink` asks for it',
    ),
});

const counts = {
  entries: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
};

const versionExample = {
  version: 3,
  position: 41_260,
  format: 'csl-csv' as const,
  entries: 14_160,
  added: 12,
  changed: 3,
  removed: 1,
  recordedAt: '2026-03-02T06:00:12.120Z',
  recordedBy: 'Sue Pervisor',
};

const stateExample = {
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
    version: z.int(),
    position: z.int().describe('Of the decision that published it, in the log'),
    format: z.enum(listFormats),
    ...counts,
    recordedAt: z.iso.datetime(),
    recordedBy: z.string(),
  })
  .meta({ id: 'WatchlistVersion', examples: [versionExample] });

export const watchlistVersionPageSchema = pageOf(watchlistVersionSchema).meta({
  id: 'WatchlistVersionPage',
  examples: [{ items: [versionExample], nextCursor: null }],
});

/** A list in its present state. */
export const watchlistSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    status: z.enum(['active', 'retired']).describe('A retired list is compared with nothing'),
    maxAgeDays: z.int().nullable(),
    publishedAt: z.iso.datetime().nullable(),
    staleFrom: z.iso
      .datetime()
      .nullable()
      .describe('Manifests accepted from then on find it stale, unless it is issued anew'),
    latest: watchlistVersionSchema,
  })
  .meta({ id: 'Watchlist', examples: [stateExample] });

export const watchlistPageSchema = pageOf(watchlistSchema).meta({
  id: 'WatchlistPage',
  examples: [{ items: [stateExample], nextCursor: null }],
});

const faultSchema = z.object({
  line: z.int().nullable().describe('Line of the file, from 1'),
  path: z.string().describe('Column, or path within the document'),
  message: z.string(),
});

/** The most faults listed in an answer; a file may have more. */
export const faultsInReceipt = 100;

/** The result of an import. Rows with faults are left out, or read without the faulty part: each fault says which. */
export const watchlistReceiptSchema = watchlistSchema
  .extend({
    outcome: z
      .enum(['published', 'reissued', 'unchanged'])
      .describe('A new version; the same content issued anew; the same content as it stood'),
    rows: z
      .int()
      .describe(
        'Records of the file: lines of a CSV beside its header and empty ones, or values of the list',
      ),
    leftOut: z
      .int()
      .describe('Rows of which no entry came, each with a fault: `rows` = `latest.entries` + `leftOut`'),
    faultCount: z
      .int()
      .describe('All faults: of rows left out, and of values that an entry was read without'),
    faults: z.array(faultSchema).describe(`The first ${faultsInReceipt}`),
  })
  .meta({
    id: 'WatchlistReceipt',
    examples: [
      {
        ...stateExample,
        outcome: 'published',
        rows: 14_160,
        leftOut: 0,
        faultCount: 1,
        faults: [{ line: 812, path: 'end_date', message: '2023-02-30 is no day; read without it' }],
      },
    ],
  });

export const watchlistQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

export const watchlistEntryQuerySchema = z.strictObject({
  version: z.coerce.number().pipe(z.int().min(1)).optional().describe('The latest, where it is left out'),
  name: searchText('Entries that hold these words, or are like them, the likeliest first').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

export const watchlistEntryPageSchema = pageOf(watchlistEntrySchema).meta({
  id: 'WatchlistEntryPage',
  examples: [{ items: [watchlistEntryExample], nextCursor: null }],
});

export const watchlistSearchQuerySchema = z.strictObject({
  name: searchText('Name of a person, company or vessel, or a part of it: words, or how they begin'),
  country: country().optional().describe('Country of the party; one that agrees counts for the match'),
  kind: z.enum(entryKinds).optional().describe('What bears the name'),
  atLeast: z.coerce
    .number()
    .pipe(z.number().min(0.5).max(1))
    .optional()
    .describe('Lowest score that screening would give, 0.5 to 1; else all that hold the words or are alike'),
  cursor: cursorParameter(),
  limit: z.coerce.number().pipe(z.int().min(1).max(100)).default(20).describe('Most matches'),
});

/** Entries whose name or alias contains the words or resembles them, the likeliest first. */
export const watchlistMatchesSchema = z
  .object({
    items: z.array(
      z.object({
        watchlistId: z.uuid(),
        list: z.string(),
        version: z.int(),
        score: z.number().describe('0 to 1, as screening would have it'),
        listed: z.string().describe('The name or alias that matched'),
        because: z.array(z.string()),
        entry: watchlistEntrySchema,
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({
    id: 'WatchlistMatches',
    examples: [
      {
        items: [
          {
            watchlistId: exampleIds.watchlist,
            list: 'hsi-lookouts',
            version: 3,
            score: 0.98,
            listed: 'Devon Clarke',
            because: ['tokens 2 of 2'],
            entry: watchlistEntryExample,
          },
        ],
        nextCursor: null,
      },
    ],
  });

export type Watchlist = z.output<typeof watchlistSchema>;
export type WatchlistVersion = z.output<typeof watchlistVersionSchema>;
export type WatchlistReceipt = z.output<typeof watchlistReceiptSchema>;
export type WatchlistMatches = z.output<typeof watchlistMatchesSchema>;
