import { z } from 'zod';
import { formerly } from '../../former.js';
import { inputFaultSchema } from '../../problem.js';
import { answeredAt } from '../../time.js';
import {
  count,
  exampleId,
  exampleTold,
  manifestId,
  manifestNumber,
  manifestStatus,
  omittedSchema,
  otherExampleId,
  revision,
  shipmentFindingsSchema,
  told,
} from './told.js';

/** Why a line of a stream is refused. */
export const refusalReasons = [
  'invalid_utf8',
  'json_malformed',
  'json_duplicate_key',
  'json_too_deep',
  'invalid_manifest',
  'too_large',
  'manifest_conflict',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

const exampleError = {
  line: 2,
  manifestNumber: 'AMQT-MIAKIN-230915',
  reason: 'invalid_manifest',
  code: 'invalid_manifest',
  errors: [{ path: 'shipments[0].bill', message: 'must not be empty' }],
};

export const submissionErrorSchema = z
  .object({
    line: z.int().describe('Line of the stream, from 1.'),
    manifestNumber: z
      .string()
      .nullable()
      .describe('Number of the manifest; null where the line could not be read that far.'),
    reason: z
      .string()
      .describe(
        `Why it was refused, as in a problem of \`POST /v1/manifests\`: ${refusalReasons.map((reason) => `\`${reason}\``).join(', ')}.`,
      ),
    code: formerly('reason', z.string()),
    errors: z.array(inputFaultSchema).describe('Every fault with its path; at most 1,000.'),
  })
  .meta({
    id: 'SubmissionError',
    description: 'A line of a stream that was refused; the others are accepted all the same.',
    examples: [exampleError],
  });

const reference = () =>
  z.string().nullable().describe('The `Submission-Reference` that came with it; null where none did.');

export const submissionReceiptSchema = z
  .object({
    id: z.uuid().describe('The `Submission-Id`, or the one that was made.'),
    reference: reference(),
    manifests: count('Manifests accepted.'),
    shipments: count('Shipments in accepted manifests.'),
    outOfScope: count('Of these, how many are not screened: bound for outside the screened area.'),
    duplicates: count('Manifests that stood already with the same content.'),
    rejected: count('Manifests refused; each is an error.'),
    errors: z.array(submissionErrorSchema).describe('The first 100; all of them under `…/errors`.'),
    findingCount: count('Findings in accepted manifests.'),
    notices: z
      .array(
        z.object({
          line: z.int().describe('Line of the stream, from 1.'),
          id: manifestId(),
          manifestNumber: manifestNumber(),
          revision: revision(),
          status: manifestStatus(),
          ...told,
          shipmentFindings: z
            .array(shipmentFindingsSchema)
            .describe(
              'What looks wrong in the shipments: the first 10 that have any findings, the first 10 of each.',
            ),
          omitted: omittedSchema.describe(
            'Bills of earlier revisions that this one left out and so canceled; the first 10 are named.',
          ),
        }),
      )
      .describe(
        'The first 100 accepted manifests that have findings, left bills out or came after a later revision; every ' +
          'manifest under `…/manifests`.',
      ),
  })
  .meta({
    id: 'SubmissionReceipt',
    description:
      'What became of a stream of manifests: of the whole submission, whatever came in which transfer.',
    examples: [
      {
        id: exampleId,
        reference: 'file-2023-09-14',
        manifests: 1,
        shipments: 12,
        outOfScope: 0,
        duplicates: 0,
        rejected: 1,
        errors: [exampleError],
        findingCount: 1,
        notices: [
          {
            line: 1,
            id: otherExampleId,
            manifestNumber: 'AMQT-MIAKIN-230914',
            revision: 2,
            status: 'received',
            ...exampleTold,
          },
        ],
      },
    ],
  });

export const submissionProgressSchema = z
  .object({
    id: z.uuid().describe('Id of the submission.'),
    reference: reference(),
    status: z
      .enum(['receiving', 'interrupted', 'scoring', 'done'])
      .describe(
        '`receiving`: the stream is being read. `scoring`: it was read to its end, and shipments wait to be scored. ' +
          '`done`: nothing waits any more. `interrupted`: the transfer broke off; send the rest with `Submission-Line: <lines + 1>`.',
      ),
    lines: count('Lines of the stream that are dealt with for good.'),
    manifests: count('Manifests accepted.'),
    duplicates: count('Manifests that stood already.'),
    rejected: count('Manifests refused.'),
    accepted: count(
      'Shipments accepted: the sum of assessed, pending, failed, unchanged, canceled, outOfScope and superseded.',
    ),
    assessed: count('Shipments scored.'),
    pending: count('Shipments still to be scored.'),
    failed: count('Shipments whose scoring failed for good; people are told.'),
    unchanged: count('Shipments that stood unchanged in an earlier revision.'),
    canceled: count('Shipments that a revision canceled by name.'),
    outOfScope: count('Shipments bound for outside the screened area.'),
    superseded: count('Shipments of revisions that came after a later one.'),
    findingCount: count('Findings in accepted manifests; `…/manifests` tells how many each has.'),
    startedAt: answeredAt('When its first transfer began.'),
    finishedAt: answeredAt('When it was received to its end.')
      .nullable()
      .describe('When it was received to its end; null before.'),
  })
  .meta({
    id: 'SubmissionProgress',
    description: 'How far a submission is, in shipments.',
    examples: [
      {
        id: exampleId,
        reference: null,
        status: 'scoring',
        lines: 2,
        manifests: 1,
        duplicates: 0,
        rejected: 1,
        accepted: 12,
        assessed: 7,
        pending: 5,
        failed: 0,
        unchanged: 0,
        canceled: 0,
        outOfScope: 0,
        superseded: 0,
        findingCount: 3,
        startedAt: '2023-09-14T05:12:01.107Z',
        finishedAt: '2023-09-14T05:12:01.331Z',
      },
    ],
  });
