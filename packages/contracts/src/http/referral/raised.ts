import { z } from 'zod';

/** The later decision that had a shipment referred, or made it more urgent. */
export const raisedBySchema = z
  .object({
    cause: z.string().describe('`seizure`, `watchlist`, `exclusion` or `merge`'),
    decision: z.int().describe('Its position in the log'),
    at: z.iso.datetime(),
    sentence: z.string(),
    departed: z.boolean().describe('The shipment had left by then: a partner or a carrier can still act'),
  })
  .meta({ id: 'RaisedBy' });
export type RaisedBy = z.output<typeof raisedBySchema>;
