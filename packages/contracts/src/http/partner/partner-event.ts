import { z } from 'zod';
import { meant, namesIn } from '../../meanings.js';
import { examplePartnerIds } from './examples.js';
import { urgencySchema } from './vocabulary.js';

/** What a partner hears of, by `GET /v1/events` and webhooks. */
export const partnerEventMeanings = {
  'release.created': 'Something was released to you',
  'release.changed': 'The shipment was amended or canceled, or a question was replied to',
  'release.departed': 'It departed, as its manifest states',
  'release.arrived': 'It arrived, as its manifest states',
  'release.withdrawn': 'It was withdrawn: you can no longer read it',
} as const;
export type PartnerEventKind = keyof typeof partnerEventMeanings;
export const partnerEventKindSchema = z
  .enum(namesIn(partnerEventMeanings))
  .describe(meant(partnerEventMeanings))
  .meta({ id: 'PartnerEventKind', 'x-enumDescriptions': partnerEventMeanings });

/** What `data` holds; nothing personal. */
export const releaseChangeSchema = z
  .object({
    id: z.uuid().describe('Of the release'),
    urgency: urgencySchema,
    departed: z
      .boolean()
      .nullable()
      .describe('Whether it has departed; null of what was withdrawn: that is not told any more'),
    at: z.iso.datetime().describe('When it happened'),
  })
  .meta({
    id: 'ReleaseChange',
    examples: [
      {
        id: examplePartnerIds.release,
        urgency: 'high',
        departed: false,
        at: '2023-09-13T15:20:00.000Z',
      },
    ],
  });
export type ReleaseChange = z.output<typeof releaseChangeSchema>;
