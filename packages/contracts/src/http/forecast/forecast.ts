import { z } from 'zod';
import { exampleItem } from '../referral/examples.js';
import { cursorParameter, limitParameter, listOf, pageOf } from '../referral/parameters.js';
import { referralItemSchema } from '../referral/referral.js';

const hourMs = 3_600_000;
const furthestHours = 7 * 24;

const within = z
  .string()
  .regex(/^[1-9]\d{0,2}[hd]$/, 'must be hours or days, such as 48h or 7d')
  .transform((given) => Number.parseInt(given, 10) * (given.endsWith('d') ? 24 : 1))
  .refine((hours) => hours <= furthestHours, 'must be at most 7d')
  .transform((hours) => hours * hourMs);

/** `GET /v1/forecast`. */
export const forecastQuerySchema = z.strictObject({
  port: listOf(
    z
      .string()
      .regex(/^[A-Za-z]{2}[A-Za-z2-9]{3}$/, 'must be a UN/LOCODE, such as USMIA')
      .toUpperCase(),
    'UN/LOCODE of a port of export',
  ).optional(),
  within: within
    .prefault('48h')
    .describe('Cargo that is laden from now on within this time: hours or days, `48h` or `7d`, at most `7d`'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

const needs = {
  needs: z
    .string()
    .nullable()
    .describe(
      'What is needed before something can be said, in words, and how much of it there is; null where nothing is',
    ),
  knownFrom: z.iso
    .datetime()
    .nullable()
    .describe('When the record will be old enough, at the earliest; null where it is'),
};

const estimateSchema = z
  .object({
    expected: z.number().describe('On average'),
    low: z.int().describe('Fewer in at most 2.5 of 100 cases'),
    high: z.int().describe('More in at most 2.5 of 100 cases'),
  })
  .describe('A count that is not known yet, with its 95 % interval')
  .meta({ id: 'Estimate', examples: [{ expected: 3.2, low: 1, high: 7 }] });

const figures = {
  waiting: z.int().describe('Referrals that wait for an answer and whose cargo is laden within the time'),
  missed: estimateSchema
    .nullable()
    .describe('Of these: how many will be laden before anybody answers; null where that is unknown'),
  withArrivals: estimateSchema
    .nullable()
    .describe('Of these, and of what will come into the queue meanwhile; null where that is unknown'),
};

const portForecastSchema = z
  .object({
    port: z.string().describe('UN/LOCODE of the port of export'),
    name: z.string().describe('Its name, or its code where it is in no table'),
    unknown: z
      .enum(['too_few_days', 'too_few_answers'])
      .nullable()
      .describe(
        'Why nothing can be said of it: `too_few_days`: the record is younger than two weeks; `too_few_answers`: fewer ' +
          'than 20 in the last eight weeks; null where something can be said',
      ),
    ...needs,
    ...figures,
    answersPerDay: z
      .number()
      .describe(
        'Referrals answered before lading, a day, in the weeks that it rests on; 0 where there are none',
      ),
    examsPerDay: z
      .number()
      .describe('Exams begun, a day; not of these: most are of cargo that is held, and was answered by that'),
    arrivalsPerDay: z.number().describe('Referrals that came into the queue, a day'),
    byTier: z
      .array(
        z.object({
          tier: z.int().nullable().describe('1 is the most urgent; null where no tier was reached'),
          ...figures,
        }),
      )
      .describe('The same by tier, the most urgent first'),
  })
  .meta({ id: 'PortForecast' });

export const forecastSchema = pageOf(
  z.object({
    chance: z
      .number()
      .nullable()
      .describe(
        'That it is laden before anybody answers: from 0.5 to 1; null where that is unknown, as its port is',
      ),
    referral: referralItemSchema.describe('The referral'),
  }),
)
  .extend({
    asOf: z.iso.datetime().describe('When it was true: what is decided since changes it'),
    until: z.iso.datetime().describe('Cargo that is laden later is left out'),
    weeks: z.int().describe('Whole weeks of the record that it rests on, at most 8'),
    ...needs,
    all: z
      .object(figures)
      .describe(
        'All ports together: `waiting` counts what waits at any, `missed` and `withArrivals` are of those of which something is known',
      ),
    ports: z
      .array(portForecastSchema)
      .describe('Port by port, those first where the most will be missed; at most 200'),
  })
  .describe(
    'A page of those more likely missed than not, and those laden within the time of whose port too little is known; the ' +
      'most urgent first; and the totals of all',
  )
  .meta({
    id: 'Forecast',
    examples: [
      {
        asOf: '2023-09-13T02:11:09.151Z',
        until: '2023-09-15T02:11:09.151Z',
        weeks: 8,
        needs: null,
        knownFrom: null,
        all: {
          waiting: 14,
          missed: { expected: 3.2, low: 1, high: 7 },
          withArrivals: { expected: 9.1, low: 4, high: 17 },
        },
        ports: [
          {
            port: 'USMIA',
            name: 'Miami',
            unknown: null,
            needs: null,
            knownFrom: null,
            waiting: 14,
            missed: { expected: 3.2, low: 1, high: 7 },
            withArrivals: { expected: 9.1, low: 4, high: 17 },
            answersPerDay: 31.5,
            examsPerDay: 6.2,
            arrivalsPerDay: 35.1,
            byTier: [
              {
                tier: 1,
                waiting: 14,
                missed: { expected: 3.2, low: 1, high: 7 },
                withArrivals: { expected: 9.1, low: 4, high: 17 },
              },
            ],
          },
        ],
        items: [{ chance: 0.83, referral: exampleItem }],
        nextCursor: null,
      },
    ],
  });
export type ForecastAnswer = z.output<typeof forecastSchema>;
