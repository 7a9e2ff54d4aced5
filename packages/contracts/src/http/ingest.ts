import { z } from 'zod';
import { findingSchema } from '../finding.js';
import { transportSchema } from '../manifest/manifest.js';
import { inputFaultSchema } from '../problem.js';
import { asStored } from '../stored/shown.js';

const id = () => z.uuid();
const count = (description: string) => z.int().min(0).describe(description);

const exampleId = '0198a6f0-3f60-7c41-9a55-5d0c6c5c1b7e';

export const manifestReceiptSchema = z
  .object({
    id: id(),
    manifestNumber: z.string(),
    revision: z.int(),
    status: z
      .enum(['received', 'duplicate', 'superseded'])
      .describe(
        '`received`: committed, will be scored. `duplicate`: the same content stands already under this id. ' +
          '`superseded`: a later revision was there before; stored, not scored.',
      ),
    shipments: count('Shipments in the manifest as sent.'),
  })
  .meta({
    id: 'ManifestReceipt',
    examples: [
      {
        id: exampleId,
        manifestNumber: 'AMQT-MIAKIN-230914',
        revision: 1,
        status: 'received',
        shipments: 1,
      },
    ],
  });

export const submissionErrorSchema = z
  .object({
    line: z.int().describe('Line of the stream, from 1.'),
    manifestNumber: z.string().nullable().describe('Where the line could be read that far.'),
    code: z.string(),
    errors: z.array(inputFaultSchema),
  })
  .meta({
    id: 'SubmissionError',
    examples: [
      {
        line: 2,
        manifestNumber: 'AMQT-MIAKIN-230915',
        code: 'invalid_manifest',
        errors: [{ path: 'shipments[0].bill', message: 'must not be empty' }],
      },
    ],
  });

export const submissionReceiptSchema = z
  .object({
    id: id().describe('The `Submission-Id`, or the one that was made.'),
    manifests: count('Manifests accepted.'),
    shipments: count('Shipments in accepted manifests.'),
    duplicates: count('Manifests that stood already with the same content.'),
    rejected: count('Manifests refused; each is an error.'),
    errors: z.array(submissionErrorSchema).describe('The first 100; all of them under `…/errors`.'),
  })
  .meta({
    id: 'SubmissionReceipt',
    examples: [
      {
        id: exampleId,
        manifests: 1,
        shipments: 12,
        duplicates: 0,
        rejected: 1,
        errors: [
          {
            line: 2,
            manifestNumber: 'AMQT-MIAKIN-230915',
            code: 'invalid_manifest',
            errors: [{ path: 'shipments[0].bill', message: 'must not be empty' }],
          },
        ],
      },
    ],
  });

export const submissionProgressSchema = z
  .object({
    id: id(),
    status: z
      .enum(['receiving', 'interrupted', 'scoring', 'done'])
      .describe('`interrupted`: the transfer broke off; send the rest with `Submission-Line: <lines + 1>`.'),
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
    startedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({
    id: 'SubmissionProgress',
    examples: [
      {
        id: exampleId,
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
        startedAt: '2023-09-14T05:12:01.107Z',
        finishedAt: '2023-09-14T05:12:01.331Z',
      },
    ],
  });

export const manifestStatusSchema = z
  .object({
    id: id(),
    manifestNumber: z.string(),
    revision: z.int(),
    status: z
      .enum(['received', 'processed', 'superseded'])
      .describe(
        '`processed`: every shipment of it has been through screening. It says nothing of the outcome.',
      ),
    receivedAt: z.iso.datetime(),
    transport: asStored(transportSchema),
    shipments: z.object({
      total: count('As sent.'),
      unchanged: count('Stood unchanged in an earlier revision.'),
      canceled: count('Canceled by name.'),
      outOfScope: count('Bound for outside the screened area.'),
    }),
    findings: z.array(asStored(findingSchema)).describe('What looks wrong in the transport part.'),
    shipmentFindings: z
      .array(z.object({ bill: z.string(), findings: z.array(asStored(findingSchema)) }))
      .describe('What looks wrong in the first 100 shipments that have any: the first 100 findings of each.'),
  })
  .meta({
    id: 'ManifestStatus',
    examples: [
      {
        id: exampleId,
        manifestNumber: 'AMQT-MIAKIN-230914',
        revision: 1,
        status: 'processed',
        receivedAt: '2023-09-14T05:12:01.107Z',
        transport: {
          mode: 'vessel',
          portOfExport: 'USMIA',
          portOfUnlading: 'JMKIN',
          departureAt: '2023-09-14T18:00:00Z',
        },
        shipments: { total: 1, unchanged: 0, canceled: 0, outOfScope: 0 },
        findings: [],
        shipmentFindings: [
          {
            bill: 'MIAKIN2300412',
            findings: [
              {
                code: 'container_check_digit',
                path: 'equipment[0].container',
                message: 'MSCU1000071: the check digit should be 0',
              },
            ],
          },
        ],
      },
    ],
  });
