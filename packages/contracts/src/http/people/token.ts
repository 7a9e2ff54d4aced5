import { z } from 'zod';
import { feedScopeSchema, roleSchema, roles } from '../../roles.js';
import { country, requiredText } from '../../text.js';
import { utc } from '../../time.js';
import { exampleIds } from '../referral/examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from '../referral/parameters.js';

const common = {
  subject: requiredText(200).describe('The person or system that will hold it, as the record shall name it'),
  name: requiredText(200).optional().describe('How people call the holder'),
  agency: requiredText(200).optional().describe('The agency that it works for'),
  federal: z
    .literal(false)
    .optional()
    .describe('Of no federal officer, who may not learn what rests on EEI (15 CFR 30.60)'),
  expiresAt: utc().optional().describe('From when on it no longer works'),
  replace: z
    .boolean()
    .optional()
    .describe(
      'Whether the person whom the record knows by this subject has another role, agency or country now',
    ),
};
/** Tokens of earlier releases may name others, and go on. */
const feedWord = /^[A-Za-z0-9._-]{1,64}$/;
const others = roles.filter((role) => role !== 'feed' && role !== 'partner');

/**
 * `POST /v1/tokens`: a feed's token names its feed, a partner's token the countries and the agency that it speaks for.
 */
export const newTokenSchema = z
  .discriminatedUnion('role', [
    z.strictObject({
      role: z.literal('feed'),
      feedId: z
        .string()
        .regex(feedWord, 'must be one word of at most 64 letters, digits, dots, underscores and hyphens')
        .describe('The feed that it submits for: one word for each sender, such as its SCAC'),
      scopes: z
        .array(feedScopeSchema)
        .min(1)
        .max(10)
        .optional()
        .describe(
          '`manifests`: send them, and follow what was sent. `holds`: ask which bills must not be loaded. By default all',
        ),
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

const holder = {
  id: z.uuid().describe('Of the token, as the record names it'),
  role: roleSchema,
  subject: z.string().describe('The person or system that holds it'),
  name: z.string().nullable().describe('How people call the holder'),
  federal: z.boolean().describe('Whether the holder is a federal officer, who may learn what rests on EEI'),
  feedId: z.string().nullable().describe('Of a feed’s token: the feed'),
  scopes: z
    .array(z.string())
    .nullable()
    .describe('Of a feed’s token: what it is narrowed to; null: it may do all that feeds may'),
  countries: z.array(z.string()).nullable().describe('Of a partner’s token: its countries'),
  agency: z.string().nullable().describe('The agency that it works or speaks for'),
  expiresAt: z.iso
    .datetime()
    .nullable()
    .describe('From when on it no longer works; null: it does not expire'),
  replaces: z.uuid().nullable().describe('The token in whose place it was made, by rotation'),
};
const exampleHolder = {
  id: exampleIds.token,
  role: 'feed' as const,
  subject: 'Caribe Lines, manifest system',
  name: null,
  federal: false,
  feedId: 'caribe-lines',
  scopes: null,
  countries: null,
  agency: null,
  expiresAt: null,
  replaces: null,
};

const created = {
  ...holder,
  token: z.string().describe('Shown this once; send it as `Authorization: Bearer`'),
  permissions: z.array(z.string()).describe('What it can do now'),
};
const exampleCreated = {
  ...exampleHolder,
  token: 'hh_x1Jm0pYkqVn3eWcU7aQzR5tLh8sBd2fGo6iKjNlMvXw',
  permissions: ['manifest:submit', 'submission:read', 'hold:read'],
};

/** The only answers that show the token itself: the database stores its hash alone. */
export const createdTokenSchema = z.object(created).meta({ id: 'CreatedToken', examples: [exampleCreated] });

/** `POST /v1/tokens/{id}/rotation` */
export const rotationSchema = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(720)
      .default(24)
      .describe('How long the old token still works beside the new one; 0: not at all'),
    expiresAt: utc()
      .optional()
      .describe(
        'From when on the new token no longer works; by default it ends when the old one was to end: rotation prolongs nothing by itself',
      ),
  })
  .meta({ id: 'Rotation', examples: [{ overlapHours: 72 }] });

export const rotatedTokenSchema = z
  .object({
    ...created,
    previous: z
      .object({
        id: z.uuid().describe('Of the old token'),
        expiresAt: z.iso.datetime().describe('From when on the old token no longer works'),
      })
      .describe('The token that this one replaces'),
  })
  .meta({
    id: 'RotatedToken',
    examples: [
      {
        ...exampleCreated,
        replaces: '01a3f6a1-2b3c-7d4e-8f50-61728394a5b5',
        previous: { id: '01a3f6a1-2b3c-7d4e-8f50-61728394a5b5', expiresAt: '2023-09-16T02:11:09.120Z' },
      },
    ],
  });

/** `POST /v1/tokens/{id}/revocation` */
export const revocationSchema = z
  .strictObject({
    reason: requiredText(500).describe('Why it must not be used any more, for the record'),
    force: z
      .boolean()
      .default(false)
      .describe('Also revoke the last token of an admin, after which nobody makes tokens here'),
  })
  .meta({ id: 'Revocation', examples: [{ reason: 'the sender’s laptop was stolen' }] });

export const tokenStatuses = ['active', 'expired', 'revoked'] as const;

export const tokenQuerySchema = z.strictObject({
  role: z.enum(roles).optional().describe('Of this role alone'),
  feedId: searchText('Of this feed alone').optional(),
  subject: searchText('Of this holder alone').optional(),
  status: z
    .enum(['active', 'ended', 'any'])
    .default('any')
    .describe('Those that work, those that expired or were revoked, or both'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

const exampleToken = {
  ...exampleHolder,
  status: 'active' as const,
  createdAt: '2023-09-01T10:00:00.000Z',
  createdBy: 'Ada Min',
  lastUsedAt: '2023-09-13T02:11:00.000Z',
  revokedAt: null,
  revokedBy: null,
  reason: null,
  replacedBy: null,
};

/** A token as those see it who keep them: never the token itself, nor its hash. */
export const tokenSchema = z
  .object({
    ...holder,
    status: z.enum(tokenStatuses).describe('Whether it works'),
    createdAt: z.iso.datetime().describe('When it was made'),
    createdBy: z.string().describe('Who made it'),
    lastUsedAt: z.iso
      .datetime()
      .nullable()
      .describe('When it was used last, to the minute; null: never since this is recorded'),
    revokedAt: z.iso.datetime().nullable().describe('When it was revoked'),
    revokedBy: z.string().nullable().describe('Who revoked it'),
    reason: z.string().nullable().describe('Why it was revoked'),
    replacedBy: z.uuid().nullable().describe('The token that was made in its place, by rotation'),
  })
  .meta({ id: 'Token', examples: [exampleToken] });
export type Token = z.output<typeof tokenSchema>;

export const tokenPageSchema = pageOf(tokenSchema).meta({
  id: 'TokenPage',
  examples: [{ items: [exampleToken], nextCursor: null }],
});
