import { z } from 'zod';
import { examLevelSchema } from './exam.js';

/** Something that a person may do with a referral as it stands, computed from the table that the verbs themselves check. */
export const actionSchema = z
  .object({
    verb: z.string().describe('What it is, such as `assign` or `dispose`; several actions may share one'),
    action: z.string().nullable().describe('Of a hold or an exam: which of its actions; else null'),
    levels: z
      .array(examLevelSchema)
      .describe('Of an exam: the levels that `level` of the body may be; else empty'),
    disposition: z.string().nullable().describe('Of `dispose`: which disposition; else null'),
    method: z
      .enum(['POST', 'PUT', 'DELETE'])
      .describe('Of the request; of `DELETE`, the members go into its query'),
    path: z.string().describe('Of the request, with the `ETag` of the referral in `If-Match`'),
    body: z
      .record(z.string(), z.union([z.string(), z.boolean(), z.null()]))
      .describe('What the body says in any case, such as which disposition'),
    needs: z.array(z.string()).describe('The members that the body must have beside that'),
    takes: z.array(z.string()).describe('The members that it may have beside that'),
    brings: z.string().describe('What comes of it'),
    because: z
      .string()
      .optional()
      .describe(
        'Why it suggests itself: what a partner answered that examined the cargo; nothing is done by itself',
      ),
    blocked: z
      .string()
      .optional()
      .describe('Why it is refused for now, and what can be done; without it, the action succeeds'),
  })
  .meta({ id: 'ReferralAction' });
export type ReferralAction = z.output<typeof actionSchema>;

const path = '/v1/referrals/01a3f6a0-8d02-7e10-a5d4-4c1f0e7b2a90';

export const exampleActions: ReferralAction[] = [
  {
    verb: 'assign',
    action: null,
    levels: [],
    disposition: null,
    method: 'POST',
    path: `${path}/assign`,
    body: { assignee: 'me' },
    needs: [],
    takes: [],
    brings: 'it is yours',
  },
  {
    verb: 'dispose',
    action: null,
    levels: [],
    disposition: 'departed_partner_notified',
    method: 'POST',
    path: `${path}/disposition`,
    body: { disposition: 'departed_partner_notified' },
    needs: [],
    takes: ['reason'],
    brings: 'it is closed as departed_partner_notified',
    blocked: 'it has not departed yet',
  },
];
