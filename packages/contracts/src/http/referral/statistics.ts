import { z } from 'zod';
import { instantParameter } from './parameters.js';

/** `GET /v1/statistics`: shipments departing from `from` to before `to`; all shipments if neither is given. */
export const statisticsQuerySchema = z
  .strictObject({
    from: instantParameter('First departure that counts').optional(),
    to: instantParameter('Departures from here on no longer count').optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'must lie after from',
  });

/** The numbers of shipments reviewed and referred, according to the record at `asOf`. */
export const statisticsSchema = z
  .object({
    from: z.iso.datetime().nullable().describe('First departure that counts; null: from the beginning'),
    to: z.iso.datetime().nullable().describe('Departures from here on do not count; null: all count'),
    asOf: z.iso.datetime().describe('When it was true: the same question has another answer tomorrow'),
    reviewed: z.int().describe('Shipments that were scored, each once whatever its revisions'),
    pending: z.int().describe('Shipments that are accepted and not yet scored'),
    failed: z.int().describe('Shipments that could not be scored, however often it was tried'),
    referred: z
      .object({
        total: z.int().describe('Shipments that were referred, each once'),
        byTier: z
          .array(
            z.object({
              tier: z.int().describe('1 is the most urgent'),
              shipments: z.int().describe('Shipments that came to it'),
            }),
          )
          .describe('By the tier of their latest referral'),
        withoutTier: z.int().describe('Referred by a person, without a tier'),
        byPerson: z.int().describe('Of the total: those that a person referred'),
      })
      .describe('What was put before people'),
  })
  .meta({
    id: 'Statistics',
    examples: [
      {
        from: '2023-03-01T00:00:00Z',
        to: '2023-12-01T00:00:00Z',
        asOf: '2023-11-30T12:00:00Z',
        reviewed: 211_061,
        pending: 0,
        failed: 0,
        referred: {
          total: 1_924,
          byTier: [
            { tier: 1, shipments: 212 },
            { tier: 2, shipments: 655 },
            { tier: 3, shipments: 1_050 },
          ],
          withoutTier: 7,
          byPerson: 11,
        },
      },
    ],
  });
export type Statistics = z.output<typeof statisticsSchema>;
