import { z } from 'zod';
import { newMarksSchema } from '../../marks.js';
import { country, requiredText, requiredWords, words } from '../../text.js';
import { utc } from '../../time.js';
import { exampleTearline } from './examples.js';
import { urgencySchema } from './vocabulary.js';

/** `POST /v1/referrals/{id}/release` and `/v1/shipments/{id}/release`, and their `/preview`. */
export const newReleaseSchema = z
  .strictObject({
    countries: z
      .array(country())
      .min(1)
      .max(50)
      .describe(
        'To which countries, ISO 3166-1 alpha-2. Without `agency`, to the one agency of each that has an agreement in ' +
          'force for that country alone',
      ),
    agency: requiredText(200)
      .optional()
      .describe('To this agency, of whose agreements in force one must cover all the countries'),
    purpose: requiredWords(500).describe(
      'For which law enforcement purpose; the recipient reads it (19 CFR 103.33(b)(1))',
    ),
    tearline: requiredWords(4_000).describe(
      'What the recipient is told and asked, in words that can be shown to it: it reads them as they stand here',
    ),
    urgency: urgencySchema.default('normal'),
    answerBy: utc().optional().describe('By when it is asked to answer'),
    expiresAt: utc()
      .optional()
      .describe('When it expires: it cannot be read after that. By default it stays'),
    marks: newMarksSchema
      .optional()
      .describe('How the recipient may pass it on; what no recipient could see is refused'),
  })
  .meta({
    id: 'NewRelease',
    examples: [
      {
        countries: ['JM'],
        purpose: 'Examination on arrival',
        tearline: exampleTearline,
        urgency: 'high',
        marks: { tlp: 'GREEN', cui: ['LES'], relTo: ['USA', 'JM'] },
      },
    ],
  });
export type NewRelease = z.output<typeof newReleaseSchema>;

/** `DELETE …/releases/{releaseId}`. */
export const withdrawalQuerySchema = z.strictObject({
  agency: requiredText(200).optional().describe('From this recipient alone; from all by default'),
  reason: words(2_000).optional().describe('Why; kept, with who you are. No recipient is told'),
});

export const releasePath = z.object({
  id: z.uuid().describe('Of the referral or shipment'),
  releaseId: z.uuid().describe('Of the release'),
});
