import { z } from 'zod';
import { marksSchema, newMarksSchema } from '../../marks.js';
import { exampleIds } from './examples.js';

const hiding: readonly unknown[] = ['RED', 'AMBER+STRICT'];

/** `PUT /v1/referrals/{id}/marks`. */
export const referralMarksSchema = newMarksSchema
  .refine(({ tlp }) => !hiding.includes(tlp), {
    path: ['tlp'],
    message:
      'would hide the referral, which every federal officer who screens sees; mark its notes so instead: for a ' +
      'referral AMBER, GREEN or CLEAR',
  })
  .meta({ id: 'NewMarks', examples: [{ tlp: 'AMBER', cui: ['LES'], relTo: ['USA', 'JM'] }] });

export const bannerSchema = z
  .string()
  .nullable()
  .describe(
    'The line for the head and foot of what bears these marks, as the CUI Marking Handbook and FIRST TLP 2.0 write it; ' +
      'null: no marks',
  );

/** A referral after it was marked; the new `ETag` is the version. */
export const markedReferralSchema = z
  .object({
    id: z.uuid().describe('Of the referral'),
    version: z.int().describe('For the next `If-Match`'),
    marks: marksSchema.nullable().describe('What it bears since; null: nothing'),
    banner: bannerSchema,
    decision: z
      .int()
      .nullable()
      .describe('Log position of the decision; null: it bore these marks, and nothing has changed'),
  })
  .meta({
    id: 'MarkedReferral',
    examples: [
      {
        id: exampleIds.referral,
        version: 3,
        marks: { tlp: 'AMBER', cui: ['LES'], dissemination: ['REL TO'], relTo: ['USA', 'JM'] },
        banner: 'CUI//LEI//REL TO USA, JAM TLP:AMBER',
        decision: 212,
      },
    ],
  });
export type MarkedReferral = z.output<typeof markedReferralSchema>;
