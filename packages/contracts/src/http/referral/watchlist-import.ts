import { z } from 'zod';
import { day, utc } from '../../time.js';
import { listFaultSchema, stateExample, watchlistSchema } from './watchlist.js';
import { listFormats, newWatchlistEntrySchema } from './watchlist-entry.js';

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
    faults: z.array(listFaultSchema).describe(`The first ${faultsInReceipt}`),
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

export type WatchlistReceipt = z.output<typeof watchlistReceiptSchema>;
