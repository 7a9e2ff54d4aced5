import { z } from 'zod';
import { examplePartnerIds } from './examples.js';

/** The languages of the region's authorities, ISO 639-1: English, Spanish, French, Dutch, Haitian Creole. */
export const noticeLanguages = ['en', 'es', 'fr', 'nl', 'ht'] as const;
export const noticeLanguageSchema = z
  .enum(noticeLanguages)
  .describe('ISO 639-1: English, Spanish, French, Dutch, Haitian Creole')
  .meta({ id: 'NoticeLanguage' });
export type NoticeLanguage = z.output<typeof noticeLanguageSchema>;

/** `GET /v1/releases/{id}/notice`. */
export const noticeQuerySchema = z.strictObject({
  language: z
    .enum(noticeLanguages)
    .optional()
    .describe('By default that of your countries’ authorities; English where they have none in common'),
});

/** What a release, or its departure, is told with, ready to be sent as an e-mail of plain text. */
export const noticeSchema = z
  .object({
    language: noticeLanguageSchema,
    subject: z.string().describe('One line'),
    body: z
      .string()
      .describe(
        'Plain text: the banner of its marks; bills, conveyance, containers and seals, ports, dates, urgency, until when it ' +
          'can be read, what is asked and by when, where to answer; no person, no goods',
      ),
  })
  .meta({
    id: 'Notice',
    examples: [
      {
        language: 'en',
        subject: '[HIGH] Shipment for examination: MIAKIN2300412',
        body: `The United States has released information about a shipment to your agency.\n…\nReference: ${examplePartnerIds.release}\n`,
      },
    ],
  });
