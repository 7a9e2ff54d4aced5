import { z } from 'zod';

/** The later decision that had a shipment referred, or made it more urgent. */
export const raisedBySchema = z
  .object({
    cause: z.string().describe('`seizure`, `watchlist`, `exclusion` or `merge`'),
    decision: z.int().describe('Its position in the log'),
    at: z.iso.datetime().describe('When it was decided'),
    sentence: z
      .string()
      .describe('Who matched, or which seizure it is near; then the decision that brought it out'),
    departed: z.boolean().describe('The shipment had left by then: a partner or a carrier can still act'),
  })
  .meta({
    id: 'RaisedBy',
    examples: [
      {
        cause: 'watchlist',
        decision: 187,
        at: '2023-09-13T15:02:41.007Z',
        sentence:
          'consignee TAMIKA BENNETT may be Tamika Bennet (hsi-lookouts, entry L-2); scored against version 1 of the list hsi-lookouts',
        departed: false,
      },
    ],
  });
export type RaisedBy = z.output<typeof raisedBySchema>;
