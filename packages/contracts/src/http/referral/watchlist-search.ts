import { z } from 'zod';
import { formerly } from '../../former.js';
import { entryKinds } from '../../stored/watchlist-entry.js';
import { country } from '../../text.js';
import { exampleIds } from './examples.js';
import { likeness } from './likeness.js';
import { cursorParameter, searchText } from './parameters.js';
import { watchlistEntryExample, watchlistEntrySchema } from './watchlist-entry.js';

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

export type WatchlistMatches = z.output<typeof watchlistMatchesSchema>;
