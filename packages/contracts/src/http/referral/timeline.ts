import { z } from 'zod';
import { rescoreCauseSchema } from '../../stored/decision.js';
import { dispositionSchema, seizedSchema } from './disposition.js';
import { cursorParameter, limitParameter, pageOf } from './parameters.js';

export const timelineQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

const tier = () => z.int().nullable();

/** The entry for a shipment that came to another tier. */
const tierChange = {
  at: z.iso.datetime().describe('When it was scored'),
  cause: z
    .enum([...rescoreCauseSchema.options, 'revision', 'scoring'])
    .describe('`revision`: the feed changed the shipment; `scoring`: it had not been scored before'),
  decision: z.int().nullable().describe('Log position of the decision that had it scored again'),
  by: z.string().nullable().describe('Who decided that, or the feed that changed the shipment'),
  from: tier().describe('Tier before; null: none'),
  to: tier().describe('Tier since; null: none'),
  sentence: z.string(),
};

/** An event in the life of a referral. */
export const timelineEntrySchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('created'),
      at: z.iso.datetime(),
      by: z.string().nullable().describe('The person who referred it; null where scoring did'),
      reason: z.string().nullable(),
    }),
    z.object({ kind: z.literal('raised'), ...tierChange }),
    z.object({ kind: z.literal('lowered'), ...tierChange }),
    z.object({
      kind: z.literal('closed'),
      at: z.iso.datetime(),
      by: z.string().describe('`scoring` where it took back what it had referred, and nobody had touched it'),
      decision: z.int().nullable().describe('Log position of the decision, or of the one that it rests on'),
      disposition: dispositionSchema.nullable().describe('Null where scoring took it back'),
      reason: z.string().nullable().describe('Why scoring took it back'),
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

/** The events of a referral, the oldest first. */
export const timelineSchema = pageOf(timelineEntrySchema).meta({
  id: 'Timeline',
  examples: [
    {
      items: [
        { kind: 'created', at: '2023-09-13T02:11:09.151Z', by: null, reason: null },
        {
          kind: 'raised',
          at: '2023-09-13T15:02:41.007Z',
          cause: 'seizure',
          decision: 187,
          by: 'm.rivera',
          from: 3,
          to: 1,
          sentence: 'near the seizure on bill MIAKIN2300377 (3 × 9 mm pistols), confirmed by m.rivera',
        },
        {
          kind: 'closed',
          at: '2023-09-13T16:40:00.000Z',
          by: 'm.rivera',
          decision: 211,
          disposition: 'seized_parts',
          reason: null,
          note: null,
          seizure: { what: 'Glock slides', count: 2 },
        },
      ],
      nextCursor: null,
    },
  ],
});
