import { z } from 'zod';
import { formerly } from '../../former.js';
import { entryKinds } from '../../stored/watchlist-entry.js';
import { country, isStorableText } from '../../text.js';
import { day, utc } from '../../time.js';
import { exampleIds } from './examples.js';
import { likeness } from './likeness.js';
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

/** Ten years. */
const mostAgeDays = 3_650;
const maxAgeDays = () => z.int().min(1).max(mostAgeDays);
const publishedAt = () => z.union([day(), utc()], 'must be a day or an instant in UTC');

/** `POST /v1/watchlists` in Hammerhead's own form: the whole list. */
export const newWatchlistSchema = z
  .strictObject({
    name: watchlistName().optional().describe('May stand in the query instead'),
    maxAgeDays: maxAgeDays()
      .nullish()
      .describe(
        'Days after `publishedAt` from which on the list is stale; null for never, as before where left out',
      ),
    publishedAt: publishedAt().nullish().describe('When it was issued; now, where it is left out'),
    entries: z.array(newWatchlistEntrySchema).max(1_000_000).describe('The whole list'),
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

/** The headers that state how a list file is compressed, and which version the client has seen. */
export const watchlistImportHeaders = z.looseObject({
  'content-encoding': z
    .string()
    .optional()
    .describe('`gzip` where the file is packed so; absent where it is not')
    .meta({ examples: ['gzip'] }),
  'if-match': z
    .string()
    .max(200)
    .optional()
    .describe('The version of the list that this one was made from; another one is refused (412)')
    .meta({ examples: ['"3"'] }),
});

/** A plain CSV file whose columns need no map. */
export const watchlistCsvExample = [
  'id,name,country,phones,expiresAt',
  'L-2026-014,Devon Clarke,JM,+18765550188,2031-01-01',
  'L-2026-015,Rosa Reyes,DO,,',
  '',
].join('\n');

/**
 * The most that a list may lose from one version to the next without an explicit request: more than `percent` of its
 * entries refuses it where that is more than so many `entries`, or more than `percentOfFew`.
 */
export const mostLoss = {
  percent: 20,
  entries: 10,
  /** Of a list however small: more of it is never lost without an explicit request. */
  percentOfFew: 50,
} as const;

const flag = () =>
  z
    .enum(['true', 'false'])
    .transform((given) => given === 'true')
    .optional();

/** The properties of a list file that the file itself does not contain. */
export const watchlistImportQuerySchema = z.strictObject({
  name: watchlistName().optional().describe('The list; its next version, where there is one of this name'),
  format: z.enum(listFormats).optional().describe('Told by the file where it is left out'),
  maxAgeDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostAgeDays)
    .optional()
    .describe('Days after `publishedAt` from which on the list is stale; never, where it is left out'),
  publishedAt: publishedAt().optional().describe('When its publisher issued it; now, where it is left out'),
  map: columnMap().optional(),
  replace: flag().describe(
    '`true` replaces a list that is kept entry by entry as a whole; without it, a post that would change or remove ' +
      'an entry of such a list is refused (409 `list_stands`)',
  ),
  shrink: flag().describe(
    '`true` publishes the list however many of its entries are gone, and so asks for `replace`, too',
  ),
  maxLoss: z.coerce
    .number()
    .min(0)
    .max(100)
    .default(mostLoss.percent)
    .describe(
      `Percent of the entries in force that may be gone; a list that lost more, and more than ${mostLoss.entries} ` +
        `entries or more than ${mostLoss.percentOfFew} percent, is refused (409 \`list_shrank\`) unless \`shrink\` ` +
        'asks for it',
    ),
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

const faultSchema = z.object({
  line: z.int().nullable().describe('Line of the file, from 1'),
  path: z.string().describe('Column, or path within the document'),
  message: z.string().describe('What is wrong, and what became of it'),
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
    unused: z
      .array(z.string())
      .describe('Columns of a plain CSV, or keys of its JSON rows, that nothing was read from'),
    dropped: z
      .array(z.string())
      .describe(
        'Of a plain CSV or JSON: what entries of the version before had and none has any more, such as ' +
          '`identifiers.PASSPORT`',
      ),
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
        unused: [],
        dropped: [],
      },
    ],
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
      .array(faultSchema)
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

export const watchlistSearchQuerySchema = z.strictObject({
  name: searchText('Name of a person, company or vessel, or a part of it: words, or how they begin'),
  country: country().optional().describe('Country of the party; one that agrees counts for the match'),
  kind: z.enum(entryKinds).optional().describe('What bears the name'),
  atLeast: z.coerce
    .number()
    .min(0.5)
    .max(1)
    .optional()
    .describe('Least likeness, 0.5 to 1; else all that hold the words or are alike'),
  cursor: cursorParameter(),
  limit: z.coerce.number().int().min(1).max(100).default(20).describe('Most matches'),
});

/** Entries whose name or alias contains the words or resembles them, the likeliest first. */
export const watchlistMatchesSchema = z
  .object({
    items: z
      .array(
        z.object({
          watchlistId: z.uuid().describe('Id of the list'),
          watchlist: z.string().describe('Its name'),
          list: formerly('watchlist', z.string()),
          version: z.int().describe('The version in force'),
          likeness: likeness().describe('How alike the names are, 0 to 1, as screening would have it'),
          score: formerly('likeness', z.number()),
          listed: z.string().describe('The name or alias that matched'),
          because: z.array(z.string()).describe('What the names have in common, and what not'),
          entry: watchlistEntrySchema.describe('The entry that bears it'),
        }),
      )
      .describe('The likeliest first'),
    nextCursor: z.string().nullable().describe('Where the next page begins; null on the last one'),
  })
  .meta({
    id: 'WatchlistMatches',
    examples: [
      {
        items: [
          {
            watchlistId: exampleIds.watchlist,
            watchlist: 'hsi-lookouts',
            list: 'hsi-lookouts',
            version: 3,
            likeness: 0.98,
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
