import { z } from 'zod';
import { linkKinds } from './party-brief.js';

/** A value that so many parties share that it links nobody, such as a forwarder's phone. */
export const hubSchema = z
  .object({
    kind: z.enum(linkKinds).describe('What it is'),
    value: z.string().describe('As first written'),
    names: z.int().describe('Distinct names among its newest 64 shipments'),
    why: z.enum(['names', 'forwarder']).describe('24 names and more; or it is a forwarder’s'),
  })
  .meta({ id: 'Hub' });
export type HubAnswer = z.output<typeof hubSchema>;
