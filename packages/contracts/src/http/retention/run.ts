import { z } from 'zod';
import { requiredText } from '../../text.js';
import { cursorParameter, limitParameter, pageOf } from '../referral/parameters.js';
import { exampleHash, exampleRun } from './examples.js';
import { retentionCountsSchema } from './plan.js';

/** `POST /v1/retention/runs`: carries out the plan that `GET /v1/retention` told. */
export const newRetentionRunSchema = z
  .strictObject({
    plan: requiredText(128).describe(
      '`plan` of `GET /v1/retention`, at most a day old; its first 8 characters or more are enough',
    ),
    reason: requiredText(2_000).describe('On what occasion; kept, with who you are'),
  })
  .meta({ id: 'NewRetentionRun', examples: [{ plan: exampleHash, reason: 'Quarterly disposal, Q4 2026' }] });

export const retentionRunStatuses = ['queued', 'running', 'finished', 'canceled'] as const;

/** What a run has deleted. */
export const retentionDeletedSchema = retentionCountsSchema
  .extend({
    revisions: z.int().describe('Revisions of shipments'),
    assessments: z.int().describe('Assessments, with their evidence and features'),
    facts: z.int().describe('Keys by which shipments are linked and found'),
    parties: z.int().describe('Parties of the directory that no shipment names any more'),
    redacted: z.int().describe('Decisions out of which the words about a shipment were taken'),
  })
  .meta({ id: 'RetentionDeleted' });
export type RetentionDeleted = z.output<typeof retentionDeletedSchema>;

const example = {
  id: exampleRun,
  status: 'running' as const,
  plan: exampleHash,
  day: '2026-11-30',
  reason: 'Quarterly disposal, Q4 2026',
  createdAt: '2026-11-30T09:20:00.120Z',
  createdBy: 'Sue Pervisor',
  startedAt: '2026-11-30T09:20:01.120Z',
  advancedAt: '2026-11-30T09:20:31.120Z',
  endedAt: null,
  decision: null,
  planned: {
    shipments: 41_207,
    referrals: 31,
    manifests: 2_114,
    submissions: 0,
    exclusions: 1,
    watchlistEntries: 58,
    legalHolds: 0,
  },
  deleted: {
    shipments: 20_500,
    referrals: 12,
    manifests: 1_050,
    submissions: 0,
    exclusions: 0,
    watchlistEntries: 0,
    legalHolds: 0,
    revisions: 20_911,
    assessments: 20_911,
    facts: 122_014,
    parties: 8_120,
    redacted: 14,
  },
  batches: 41,
  lastError: null,
};

/** A run of retention, and how far it has come. */
export const retentionRunSchema = z
  .object({
    id: z.uuid().describe('Id of the run'),
    status: z
      .enum(retentionRunStatuses)
      .describe('`queued` until a worker takes it; a canceled one has deleted what `deleted` says'),
    plan: z.string().describe('The plan that it carries out'),
    day: z.iso.date().describe('The day of that plan'),
    reason: z.string().describe('On what occasion'),
    createdAt: z.iso.datetime().describe('When it was ordered'),
    createdBy: z.string().describe('By whom'),
    startedAt: z.iso.datetime().nullable().describe('When a worker took it'),
    advancedAt: z.iso.datetime().nullable().describe('When its last batch was done'),
    endedAt: z.iso.datetime().nullable().describe('When it was finished or canceled'),
    decision: z.int().nullable().describe('Log position of the decision that ended it'),
    planned: retentionCountsSchema.describe('What it is to delete'),
    deleted: retentionDeletedSchema.describe('What it has deleted so far'),
    batches: z.int().describe('Batches done, each a transaction'),
    lastError: z
      .string()
      .nullable()
      .describe(
        'Why a batch failed, or what it waits for; it is tried again. Null where the last one was done',
      ),
  })
  .meta({ id: 'RetentionRun', examples: [example] });
export type RetentionRun = z.output<typeof retentionRunSchema>;

export const retentionRunPageSchema = pageOf(retentionRunSchema).meta({
  id: 'RetentionRunPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const retentionRunQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });
