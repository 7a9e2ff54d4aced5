import { z } from 'zod';
import { requiredText } from '../../text.js';
import { exampleIds } from './examples.js';

/** `POST /v1/referrals/{id}/assign`. */
export const assignmentSchema = z
  .strictObject({
    assignee: requiredText(200)
      .nullable()
      .describe('The subject of a colleague who may work referrals; `me`; or null, to give it back'),
  })
  .meta({ id: 'Assignment', examples: [{ assignee: 'me' }] });
export type AssignmentRequest = z.output<typeof assignmentSchema>;

/** Whom a referral is assigned to since; the new `ETag` is the version. */
export const assignedSchema = z
  .object({
    id: z.uuid().describe('Of the referral'),
    status: z.string().describe('Where it stands since'),
    version: z.int().describe('For the next `If-Match`'),
    assignee: z.string().nullable().describe('Whom it is assigned to; null: nobody'),
    decision: z.int().describe('Log position of the decision'),
  })
  .meta({
    id: 'Assigned',
    examples: [
      { id: exampleIds.referral, status: 'assigned', version: 2, assignee: 'm.rivera', decision: 205 },
    ],
  });
export type Assigned = z.output<typeof assignedSchema>;
