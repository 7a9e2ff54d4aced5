import { z } from 'zod';
import { instantParameter } from './parameters.js';

/** `GET /v1/statistics`: shipments departing from `from` to before `to`; all shipments if neither is given. */
export const statisticsQuerySchema = z
  .strictObject({
    from: instantParameter('First departure that counts').optional(),
    to: instantParameter('Departures from here on no longer count').optional(),
    asOf: instantParameter(
      '`outcomes` as the record stood then: what was answered, found or corrected later does not count. Now by default, as ' +
        'the other counts always are',
    ).optional(),
  })
  .refine(({ from, to }) => from === undefined || to === undefined || Date.parse(from) < Date.parse(to), {
    path: ['to'],
    message: 'must lie after from',
  });

/** A share of what was examined, with the interval that holds the true one in 95 of 100 cases. */
const precision = (description: string) =>
  z
    .object({
      found: z.int().describe('Shipments in which contraband was found'),
      clean: z.int().describe('Shipments that were examined, and nothing was found'),
      rate: z
        .number()
        .nullable()
        .describe('found ÷ (found + clean), 0 to 1; null where nothing was examined'),
      low: z.number().describe('Lower end of the interval'),
      high: z.number().describe('Upper end of the interval'),
    })
    .describe(description);

const outcomesSchema = z
  .object({
    asOf: z.iso.datetime().describe('As the record stood then'),
    precision: z
      .object({
        together: precision(
          'By either side; a shipment that both examined counts once, and what one found was found',
        ),
        unitedStates: precision(
          'By exams in the United States: a referral stands closed with a disposition that confirms a seizure, or the last ' +
            'look at the cargo itself came to contraband; clean: that look found nothing, or the referral was closed as ' +
            '`no_contraband` after it. Papers alone are no look',
        ),
        partners: precision('As partners answered: `found` of anything, or `examined_clean`'),
        interval: z
          .literal('Wilson score, 95 %')
          .describe(
            'E. B. Wilson, JASA 22, 1927. It holds for cargo like that which was examined: nobody drew it by lot',
          ),
      })
      .describe('Of what was examined, how much held contraband'),
    partners: z
      .object({
        released: z.int().describe('Shipments that were released to a partner, each once'),
        unanswered: z
          .int()
          .describe(
            'Those about which none has answered, without what was withdrawn from all or has expired',
          ),
        answers: z
          .object({
            found: z.int().describe('Contraband was found'),
            examined_clean: z.int().describe('Examined, and nothing was found'),
            not_arrived: z.int().describe('It did not arrive'),
            unable: z.int().describe('Nobody could look'),
            in_transit: z.int().describe('It had not arrived yet'),
          })
          .describe('The others by what was answered; where several answered, by the answer that says most'),
      })
      .describe('What became of what was released'),
  })
  .describe('What was found, where somebody looked');

const exampleOutcomes = {
  asOf: '2023-11-30T12:00:00Z',
  precision: {
    together: { found: 31, clean: 402, rate: 0.0716, low: 0.0508, high: 0.0999 },
    unitedStates: { found: 22, clean: 371, rate: 0.056, low: 0.0373, high: 0.0832 },
    partners: { found: 12, clean: 38, rate: 0.24, low: 0.143, high: 0.374 },
    interval: 'Wilson score, 95 %' as const,
  },
  partners: {
    released: 64,
    unanswered: 6,
    answers: { found: 12, examined_clean: 38, not_arrived: 2, unable: 1, in_transit: 5 },
  },
};

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
    outcomes: outcomesSchema,
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
        outcomes: exampleOutcomes,
      },
    ],
  });
export type Statistics = z.output<typeof statisticsSchema>;
