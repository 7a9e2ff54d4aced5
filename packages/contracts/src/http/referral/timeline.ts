import { z } from 'zod';
import { dispositionSchema, seizedSchema } from './disposition.js';

/** What happened to a referral. */
export const timelineEntrySchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('created'),
      at: z.iso.datetime(),
      by: z.string().nullable().describe('The person who referred it; null where scoring did'),
      reason: z.string().nullable(),
    }),
    z.object({
      kind: z.literal('raised'),
      at: z.iso.datetime(),
      cause: z.string(),
      decision: z
        .int()
        .describe('Log position of the decision that brought it here or to a more urgent tier'),
      sentence: z.string(),
    }),
    z.object({
      kind: z.literal('closed'),
      at: z.iso.datetime(),
      by: z.string(),
      decision: z.int().nullable().describe('Null where scoring took back what it had referred'),
      disposition: dispositionSchema.nullable(),
      note: z.string().nullable(),
      seizure: seizedSchema.nullable(),
    }),
    z.object({
      kind: z.literal('reopened'),
      at: z.iso.datetime(),
      by: z.string(),
      decision: z.int(),
      reason: z.string(),
    }),
  ])
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.output<typeof timelineEntrySchema>;

/** A referral's life, the oldest first; the newest 200 decisions. */
export const timelineSchema = z.object({ items: z.array(timelineEntrySchema) }).meta({
  id: 'Timeline',
  examples: [
    {
      items: [
        { kind: 'created', at: '2023-09-13T02:11:09.151Z', by: null, reason: null },
        {
          kind: 'closed',
          at: '2023-09-13T16:40:00.000Z',
          by: 'm.rivera',
          decision: 211,
          disposition: 'seized_parts',
          note: null,
          seizure: { what: 'Glock slides', count: 2 },
        },
      ],
    },
  ],
});
