import { z } from 'zod';
import { marksSchema } from '../../marks.js';
import { bannerSchema } from '../referral/marks.js';
import { examplePartnerIds } from './examples.js';
import { foundItemSchema } from './message.js';
import { answerOutcomeSchema } from './vocabulary.js';

/** The most answers that a referral shows. */
export const mostPartnerAnswers = 20;

/** What a partner answered about a shipment, as US officers see it who may read it. */
export const partnerAnswerSchema = z
  .object({
    release: z.uuid().describe('Of which release'),
    agency: z.string().describe('Who answered'),
    countries: z.array(z.string()).describe('The countries that it was released to'),
    outcome: answerOutcomeSchema,
    items: z.array(foundItemSchema).describe('What was found'),
    note: z.string().nullable().describe('What else was said'),
    arrivedAt: z.iso.datetime().nullable().describe('When it arrived, as the partner says'),
    corrected: z.boolean().describe('Whether it took the place of another answer'),
    marks: marksSchema.nullable().describe('What it bears; null: nothing'),
    banner: bannerSchema,
    at: z.iso.datetime().describe('When it was answered'),
    by: z.string().describe('By whom'),
    decision: z.int().describe('Log position of the decision'),
    sentence: z.string().describe('The same in words'),
  })
  .meta({
    id: 'PartnerAnswer',
    examples: [
      {
        release: examplePartnerIds.release,
        agency: 'JCA',
        countries: ['JM'],
        outcome: 'found',
        items: [{ type: 'pistol', count: 2 }],
        note: 'In the second barrel',
        arrivedAt: '2023-09-16T11:40:00Z',
        corrected: false,
        marks: null,
        banner: null,
        at: '2023-09-16T15:20:00.000Z',
        by: 'local-partner-jm',
        decision: 231,
        sentence: 'JCA found 2 × pistol',
      },
    ],
  });
export type PartnerAnswer = z.output<typeof partnerAnswerSchema>;
