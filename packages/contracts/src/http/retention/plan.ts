import { z } from 'zod';
import { exampleHash, exampleHold, exampleShipments } from './examples.js';

/** The kinds of things that retention deletes. */
export const retentionKinds = [
  'shipments',
  'referrals',
  'manifests',
  'submissions',
  'exclusions',
  'watchlistEntries',
  'legalHolds',
] as const;
export type RetentionKind = (typeof retentionKinds)[number];

const counted = (description: string) => z.int().min(0).describe(description);

/** How many of each kind. */
export const retentionCountsSchema = z
  .object({
    shipments: counted('Shipments, each with all its revisions, documents, EEI, facts and assessments'),
    referrals: counted('Closed referrals of these shipments'),
    manifests: counted('Manifests of which no shipment stays, each revision counted'),
    submissions: counted('Submissions of which no manifest was ever accepted, with their errors'),
    exclusions: counted('Cleared matches that were taken back'),
    watchlistEntries: counted('Entries of watchlists as they stood before they were changed or removed'),
    legalHolds: counted('Legal holds that were lifted'),
  })
  .meta({ id: 'RetentionCounts' });
export type RetentionCounts = z.output<typeof retentionCountsSchema>;

/** Why a shipment that is old enough is kept. */
export const keptBecause = [
  'legal_hold',
  'seizure',
  'cargo_held',
  'referral_open',
  'referral_recent',
  'disclosed_recent',
  'being_scored',
] as const;
export type KeptBecause = (typeof keptBecause)[number];

/** The most entries of `kept`, and the most ids of each sample. */
export const mostKept = 200;
export const mostSamples = 10;

const keptSchema = z.object({
  because: z
    .enum(keptBecause)
    .describe(
      '`legal_hold`: somebody has ordered it; `seizure`: something was seized; `cargo_held`: a hold or ' +
        'examination of it is asked for or not over; `referral_open`; ' +
        '`referral_recent`: a referral was closed less than its period ago; `disclosed_recent`: a partner was told of ' +
        'it, read it or spoke of it less than that period ago; `being_scored`',
    ),
  legalHold: z.uuid().nullable().describe('Which legal hold; null for other reasons'),
  shipments: z.int().describe('How many it keeps. One that several holds keep counts for each of them'),
  samples: z.array(z.uuid()).describe(`Ids of the first ${mostSamples}`),
});

const periodSchema = z.object({
  what: z.string().describe('What is kept'),
  years: z.int().describe('For how many years'),
  since: z.string().describe('What they are counted from'),
  basis: z.string().describe('The law or rule that says so'),
  reviewBy: z.iso.date().describe('By when somebody must look at this period again'),
  overdue: z.boolean().describe('That day has passed'),
});

/** What retention would delete on a day, and what it would keep although it is old enough. */
export const retentionPlanSchema = z
  .object({
    plan: z.string().describe('Names this plan: a hash of everything that it would delete'),
    day: z.iso.date().describe('The day (UTC) on which all of it is due'),
    createdAt: z.iso.datetime().describe('When it was made'),
    validUntil: z.iso.datetime().describe('Until when a run may carry it out'),
    due: retentionCountsSchema.describe('What would be deleted'),
    byYear: z
      .array(
        z.object({
          year: z.int().describe('Of departure (UTC)'),
          unreferred: z.int().describe('Shipments that nobody ever referred'),
          referred: z.int().describe('Shipments with closed referrals'),
        }),
      )
      .describe('The shipments that are due, by the year of departure'),
    oldest: z.iso.date().nullable().describe('The earliest departure of them; null where there are none'),
    newest: z.iso.date().nullable().describe('The latest departure of them'),
    samples: z.array(z.uuid()).describe(`Ids of the first ${mostSamples}`),
    kept: z
      .array(keptSchema)
      .describe(`What keeps shipments that are old enough; the ${mostKept} that keep most`),
    periods: z.array(periodSchema).describe('The periods that it goes by'),
  })
  .meta({
    id: 'RetentionPlan',
    examples: [
      {
        plan: exampleHash,
        day: '2026-11-30',
        createdAt: '2026-11-30T09:14:00.120Z',
        validUntil: '2026-12-01T09:14:00.120Z',
        due: {
          shipments: 41_207,
          referrals: 31,
          manifests: 2_114,
          submissions: 0,
          exclusions: 1,
          watchlistEntries: 58,
          legalHolds: 0,
        },
        byYear: [{ year: 2021, unreferred: 41_181, referred: 26 }],
        oldest: '2021-01-02',
        newest: '2021-11-29',
        samples: exampleShipments,
        kept: [{ because: 'legal_hold', legalHold: exampleHold, shipments: 3, samples: exampleShipments }],
        periods: [
          {
            what: 'a shipment that was never referred',
            years: 5,
            since: 'its departure, or its reception where that is later',
            basis: 'Hammerhead’s design, after 15 CFR 30.10 and 19 CFR 163.4(a)',
            reviewBy: '2027-11-30',
            overdue: false,
          },
        ],
      },
    ],
  });
export type RetentionPlan = z.output<typeof retentionPlanSchema>;
