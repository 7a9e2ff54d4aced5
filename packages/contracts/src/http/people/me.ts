import { z } from 'zod';
import { roleSchema } from '../../roles.js';
import { country, requiredText } from '../../text.js';

const isTimeZone = (name: string): boolean => {
  try {
    // A list of all names would lack the aliases, which browsers report, too.
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** `PUT /v1/me/settings`: what a person chose to see. It decides nothing: what they may see does not follow from it. */
export const settingsSchema = z
  .strictObject({
    timeZone: z
      .string()
      .min(1)
      .max(64)
      .refine(isTimeZone, 'must be a time zone such as America/Jamaica (IANA)')
      .optional()
      .describe('In which times are shown: a name of the IANA time zone database. By default the browser’s'),
    language: z
      .enum(['en', 'es', 'fr', 'ht', 'nl'])
      .optional()
      .describe('In which pages speak: ISO 639-1. By default the browser’s'),
    units: z.enum(['metric', 'us']).optional().describe('In which weights are shown. By default metric'),
    theme: z.enum(['system', 'light', 'dark']).optional().describe('Of pages. By default the system’s'),
    density: z.enum(['comfortable', 'compact']).optional().describe('Of lists. By default comfortable'),
    queue: z
      .strictObject({
        sort: requiredText(40).optional().describe('As `sort` of `/v1/referrals`'),
        tier: z.array(z.int().min(1).max(9)).max(9).optional().describe('These tiers alone'),
        destination: z.array(country()).max(50).optional().describe('These destinations alone'),
        mode: z
          .array(z.enum(['vessel', 'air', 'truck', 'rail', 'mail']))
          .max(5)
          .optional()
          .describe('These modes of transport alone'),
      })
      .optional()
      .describe('With which filter the queue opens'),
  })
  .meta({
    id: 'Settings',
    examples: [
      { timeZone: 'America/Jamaica', units: 'metric', queue: { tier: [1, 2], destination: ['JM'] } },
    ],
  });
export type Settings = z.output<typeof settingsSchema>;

/** `GET /v1/me`: who asks, as everything here decides about them. */
export const meSchema = z
  .object({
    subject: z.string().describe('Who they are, as the record names them'),
    name: z.string().describe('How people call them; the subject where that is not known'),
    role: roleSchema,
    agency: z.string().nullable().describe('The agency that they work or speak for'),
    countries: z.array(z.string()).nullable().describe('Of a partner: the countries that they speak for'),
    federal: z.boolean().describe('Whether they are a federal officer, who may learn what rests on EEI'),
    permissions: z.array(z.string()).describe('All that they may do'),
    signedInWith: z
      .enum(['token', 'openid'])
      .describe('`token`: one of this installation; `openid`: at the issuer of `OIDC_ISSUER`'),
    session: z
      .object({
        endsAt: z.iso.datetime().describe('When it ends at the latest'),
        endsAfterIdleMinutes: z.int().describe('It also ends after so many minutes without a request'),
      })
      .nullable()
      .describe('The browser’s session; null where the request brought a token'),
    settings: settingsSchema,
  })
  .meta({
    id: 'Me',
    examples: [
      {
        subject: 'ana.lyst',
        name: 'Ana Lyst',
        role: 'analyst',
        agency: 'CBP',
        countries: null,
        federal: true,
        permissions: ['self:read', 'self:write', 'referral:read'],
        signedInWith: 'openid',
        session: { endsAt: '2023-09-13T14:11:09.120Z', endsAfterIdleMinutes: 30 },
        settings: { timeZone: 'America/Jamaica' },
      },
    ],
  });
export type Me = z.output<typeof meSchema>;
