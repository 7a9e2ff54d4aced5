import { z } from 'zod';

/** The most entries of lists that are told of one party. */
export const mostListed = 10;

export const listsSchema = z
  .array(
    z.object({
      watchlist: z.string().describe('Name of the list'),
      entry: z.string().describe('Id of the entry'),
    }),
  )
  .describe(
    `Entries of watchlists that it may be, by the latest scoring of its shipments; at most ${mostListed}`,
  );

/** What became of the shipments of one party, in a few figures. */
export const partyOutcomesSchema = z
  .object({
    shipments: z.int().describe('Current shipments that name it, of those read'),
    seized: z.int().describe('Of these, those with a confirmed seizure'),
    referred: z.int().describe('Of these, those that were put before people'),
    tier: z.int().nullable().describe('The most urgent tier of them; null where none has one'),
    lists: listsSchema,
  })
  .meta({ id: 'PartyOutcomes' });
export type PartyOutcomes = z.output<typeof partyOutcomesSchema>;
