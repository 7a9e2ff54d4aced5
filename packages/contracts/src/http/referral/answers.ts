import { z } from 'zod';
import { instantParameter } from './parameters.js';

/** 53 weeks. */
export const longestAnswersDays = 371;
const dayMs = 86_400_000;

/** `GET /v1/statistics/answers`: what people should have answered from `from` to before `to`. */
export const answersQuerySchema = z
  .strictObject({
    from: instantParameter(
      'First `respondBy` that counts; 12 weeks before `to` where it is left out',
    ).optional(),
    to: instantParameter(
      'Times from here on no longer count; the end of this week (Sunday, UTC) where it is left out, or 53 weeks after `from`',
    ).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'must lie after from',
  })
  .refine(
    ({ from, to }) =>
      from === undefined ||
      to === undefined ||
      Date.parse(to) - Date.parse(from) <= longestAnswersDays * dayMs,
    { path: ['from'], message: 'must lie at most 53 weeks before to' },
  );

export type AnswersQuery = z.output<typeof answersQuerySchema>;

export const answersSchema = z
  .object({
    from: z.iso.datetime().describe('First `respondBy` that counts'),
    to: z.iso.datetime().describe('Times from here on do not count'),
    asOf: z.iso.datetime().describe('When it was true'),
    weeks: z
      .array(
        z.object({
          week: z.iso.date().describe('The Monday that the week begins with, UTC; `respondBy` lies in it'),
          tier: z
            .int()
            .nullable()
            .describe('Of the referral when it was answered, or now; 1 is the most urgent'),
          due: z.int().describe('Referrals that people should have answered'),
          inTime: z.int().describe('Answered by `respondBy`'),
          late: z.int().describe('Answered later'),
          overdue: z.int().describe('Not answered yet, and `respondBy` has passed'),
          open: z.int().describe('Not answered yet, and there is time'),
          medianMinutes: z
            .number()
            .nullable()
            .describe(
              'Of those answered half took no longer, from when people were asked; null where none was',
            ),
        }),
      )
      .describe('By week and tier, the first week and the most urgent tier first'),
  })
  .meta({
    id: 'Answers',
    examples: [
      {
        from: '2023-09-04T00:00:00Z',
        to: '2023-09-11T00:00:00Z',
        asOf: '2023-11-30T12:00:00Z',
        weeks: [
          {
            week: '2023-09-04',
            tier: 1,
            due: 9,
            inTime: 7,
            late: 1,
            overdue: 1,
            open: 0,
            medianMinutes: 41.5,
          },
        ],
      },
    ],
  });
export type Answers = z.output<typeof answersSchema>;
