import { z } from 'zod';
import { roleSchema, roles } from '../../roles.js';
import { country, requiredText } from '../../text.js';
import { utc } from '../../time.js';
import { exampleIds } from './examples.js';

const common = {
  subject: requiredText(200).describe('The person or system that will hold it, as the record shall name it'),
  name: requiredText(200).optional().describe('How people call the holder'),
  agency: requiredText(200).optional().describe('The agency that it works for'),
  federal: z
    .literal(false)
    .optional()
    .describe('Of no federal officer, who may not learn what rests on EEI (15 CFR 30.60)'),
  expiresAt: utc().optional().describe('From when on it no longer works'),
};
const others = roles.filter((role) => role !== 'feed' && role !== 'partner');

/**
 * `POST /v1/tokens`: a feed's token names its feed, a partner's token the countries and the agency that it speaks for.
 */
export const newTokenSchema = z
  .discriminatedUnion('role', [
    z.strictObject({
      role: z.literal('feed'),
      feedId: requiredText(64).describe('The feed that it submits for: one name for each sender'),
      ...common,
    }),
    z.strictObject({
      role: z.literal('partner'),
      ...common,
      countries: z.array(country()).min(1).max(50).describe('The countries that it speaks for'),
      agency: requiredText(200).describe('The agency that it speaks for'),
    }),
    z.strictObject({
      role: z.enum(others).describe('What it may do: see `Role`'),
      ...common,
      federal: z
        .boolean()
        .optional()
        .describe(
          'Whether the holder is a federal officer of the United States: nobody else learns what rests on EEI (15 CFR ' +
            '30.60). By default true',
        ),
    }),
  ])
  .meta({
    id: 'NewToken',
    examples: [{ role: 'feed', feedId: 'caribe-lines', subject: 'Caribe Lines, manifest system' }],
  });

/** The only answer that shows the token itself: the database stores its hash alone. */
export const createdTokenSchema = z
  .object({
    id: z.uuid().describe('Of the token, as the record names it'),
    token: z.string().describe('Shown this once; send it as `Authorization: Bearer`'),
    role: roleSchema,
    permissions: z
      .array(z.string())
      .describe(
        'What it can do now. A partner reads what was released to it, and nothing can be released yet: it sees itself alone',
      ),
    subject: z.string().describe('The person or system that holds it'),
    name: z.string().nullable().describe('How people call the holder'),
    federal: z.boolean().describe('Whether the holder is a federal officer, who may learn what rests on EEI'),
    feedId: z.string().nullable().describe('Of a feed’s token: the feed'),
    countries: z.array(z.string()).nullable().describe('Of a partner’s token: its countries'),
    agency: z.string().nullable().describe('The agency that it works or speaks for'),
    expiresAt: z.iso
      .datetime()
      .nullable()
      .describe('From when on it no longer works; null: it does not expire'),
  })
  .meta({
    id: 'CreatedToken',
    examples: [
      {
        id: exampleIds.token,
        token: 'hh_x1Jm0pYkqVn3eWcU7aQzR5tLh8sBd2fGo6iKjNlMvXw',
        role: 'feed',
        permissions: ['manifest:submit', 'submission:read', 'hold:read'],
        subject: 'Caribe Lines, manifest system',
        name: null,
        federal: false,
        feedId: 'caribe-lines',
        countries: null,
        agency: null,
        expiresAt: null,
      },
    ],
  });
