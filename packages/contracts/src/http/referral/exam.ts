import { z } from 'zod';
import { meant, namesIn } from '../../meanings.js';
import { requiredText } from '../../text.js';

/** How thoroughly cargo is examined, from its papers to its contents, each with what it means. */
export const examLevelMeanings = {
  documents: 'Its papers: invoices, licenses, filings. The cargo itself is not looked at.',
  nii: 'Non-intrusive inspection: an X-ray or gamma-ray image.',
  tailgate: 'The doors are opened, and what can be seen from there is looked at.',
  intensive: 'The cargo is unloaded and opened.',
} as const;
export type ExamLevel = keyof typeof examLevelMeanings;

/**
 * Where the grounds are from, and by when somebody must look again. They stand here, and not with the other dated facts in
 * packages/reference, because requests are checked against them; nobody else lists them.
 */
const waiverGroundsFrom = {
  source:
    'A closed list of our own, since exams were found to be waived unevenly and for reasons that nobody could compare: ' +
    'GAO-15-294. No rule names the grounds.',
  reviewBy: '2027-11-30',
} as const;

/** The grounds on which an exam is waived, or a hold is lifted without one. */
export const waiverGroundMeanings = {
  capacity: 'No officer or dock is free before lading.',
  safety: 'The cargo cannot be opened safely.',
  resolved: 'Documents answered the question.',
  partner: 'The partner examines it on arrival.',
  operation: 'A controlled delivery, or another operation, asks for it.',
  departed: 'It has left.',
} as const;
export type WaiverGround = keyof typeof waiverGroundMeanings;

export const examLevels = namesIn(examLevelMeanings);
export const waiverGrounds = namesIn(waiverGroundMeanings);

export const examLevelSchema = z
  .enum(examLevels)
  .describe(meant(examLevelMeanings))
  .meta({ id: 'ExamLevel', 'x-enumDescriptions': examLevelMeanings });
export const waiverGroundSchema = z.enum(waiverGrounds).describe(meant(waiverGroundMeanings)).meta({
  id: 'WaiverGround',
  'x-enumDescriptions': waiverGroundMeanings,
  'x-source': waiverGroundsFrom.source,
  'x-reviewBy': waiverGroundsFrom.reviewBy,
});

/** What an exam came to, each with what it means. */
export const examResultMeanings = {
  nothing_found: 'It was what it was declared as.',
  anomaly: 'Something does not fit, and was not cleared up.',
  contraband: 'Contraband was found.',
} as const;
export type ExamResult = keyof typeof examResultMeanings;
export const examResults = namesIn(examResultMeanings);
export const examResultSchema = z.enum(examResults).describe(meant(examResultMeanings)).meta({
  id: 'ExamResult',
  'x-enumDescriptions': examResultMeanings,
});

/** `POST /v1/referrals/{id}/exam`. */
export const newExamSchema = z
  .strictObject({
    action: z
      .enum(['start', 'record', 'waive'])
      .describe('`start`: it begins. `record`: it ends with a result. `waive`: it does not take place'),
    level: examLevelSchema,
    findings: requiredText(4_000)
      .optional()
      .describe('What was found, or that nothing was; needed with `record`, and for it alone'),
    result: examResultSchema
      .optional()
      .describe(
        'What it came to; with `record` alone. After `anomaly` or `contraband` who asked for the hold does not let the ' +
          'cargo go alone, as if it had not been examined',
      ),
    ground: waiverGroundSchema.optional().describe('Why not; needed with `waive`, and for it alone'),
  })
  .refine(({ action, findings }) => (action === 'record') === (findings !== undefined), {
    path: ['findings'],
    message: 'is needed with record, and for it alone',
  })
  .refine(({ action, result }) => result === undefined || action === 'record', {
    path: ['result'],
    message: 'is for record alone',
  })
  .refine(({ action, ground }) => (action === 'waive') === (ground !== undefined), {
    path: ['ground'],
    message: 'is needed with waive, and for it alone',
  })
  .meta({
    id: 'NewExam',
    examples: [
      {
        action: 'record',
        level: 'intensive',
        findings: 'Two Glock slides in the second barrel.',
        result: 'contraband',
      },
    ],
  });
export type NewExam = z.output<typeof newExamSchema>;
