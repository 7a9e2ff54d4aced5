import { z } from 'zod';
import { roleSchema } from '../../roles.js';
import { cursorParameter, limitParameter, pageOf, searchText } from '../referral/parameters.js';

/** `GET /v1/people`. */
export const peopleQuerySchema = z.strictObject({
  may: z
    .string()
    .max(64)
    .default('referral:work')
    .describe('Those who have this right, such as `referral:work`: those whom a referral can be assigned to'),
  agency: searchText('Those of this agency').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

export const colleagueSchema = z
  .object({
    subject: z.string().describe('As the record names them, and as `assignee` takes it'),
    name: z.string().describe('How people call them; the subject where that is not known'),
    role: roleSchema.describe('Their role'),
    agency: z.string().nullable().describe('Their agency; null where it is not known'),
    open: z.int().min(0).describe('How many open referrals are assigned to them'),
  })
  .meta({ id: 'Colleague' });

const example = {
  subject: 'm.rivera',
  name: 'Maria Rivera',
  role: 'analyst',
  agency: 'CBP',
  open: 7,
} as const;

export const peoplePageSchema = pageOf(colleagueSchema).meta({
  id: 'PeoplePage',
  examples: [{ items: [example], nextCursor: null }],
});
