import { z } from 'zod';

/**
 * A job is a chunk: the shipments whose log positions lie from `firstPosition` to `lastPosition`, both included. It
 * carries references only; everything that it names can be found again in the log.
 */
export const chunkJobSchema = z.strictObject({
  firstPosition: z.int().min(1),
  lastPosition: z.int().min(1),
});
export type ChunkJob = z.output<typeof chunkJobSchema>;
