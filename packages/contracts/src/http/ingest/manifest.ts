import { z } from 'zod';
import { transportSchema } from '../../manifest/manifest.js';
import { asStored } from '../../stored/shown.js';
import { requiredText } from '../../text.js';
import { answeredAt } from '../../time.js';
import { cursorParameter, limitParameter } from '../referral/parameters.js';
import {
  count,
  exampleId,
  exampleTold,
  findingCount,
  manifestId,
  manifestNumber,
  manifestStatus,
  otherExampleId,
  revision,
  supersededBySchema,
  told,
} from './told.js';

export const manifestReceiptSchema = z
  .object({
    id: manifestId(),
    manifestNumber: manifestNumber(),
    revision: revision(),
    status: z
      .enum(['received', 'duplicate', 'superseded'])
      .describe(
        '`received`: committed, will be scored. `duplicate`: the same content stands already under this id. ' +
          '`superseded`: a later revision was there before; stored, not scored.',
      ),
    shipments: count('Shipments in the manifest as sent.'),
    outOfScope: count('Of these, how many are not screened: bound for outside the screened area.'),
    ...told,
  })
  .meta({
    id: 'ManifestReceipt',
    description: 'What became of a manifest that was sent, and what looks wrong in it.',
    examples: [
      {
        id: exampleId,
        manifestNumber: 'AMQT-MIAKIN-230914',
        revision: 2,
        status: 'received',
        shipments: 1,
        outOfScope: 0,
        ...exampleTold,
      },
    ],
  });

/** Which manifest it is, how far it has come, and where it came from. */
const received = {
  id: manifestId(),
  manifestNumber: manifestNumber(),
  revision: revision(),
  status: manifestStatus(),
  receivedAt: answeredAt('When it was committed.'),
  submissionId: z.uuid().nullable().describe('Submission that brought it; null where it was sent singly.'),
  line: z.int().nullable().describe('Its line in the submission, from 1; null where it was sent singly.'),
};

export const manifestStatusSchema = z
  .object({
    ...received,
    transport: asStored(transportSchema),
    shipments: z
      .object({
        total: count('As sent.'),
        unchanged: count('Stood unchanged in an earlier revision.'),
        canceled: count('Canceled by name.'),
        outOfScope: count('Bound for outside the screened area.'),
      })
      .describe('How many shipments it has, and what became of them.'),
    ...told,
  })
  .meta({
    id: 'ManifestStatus',
    description: 'What was received, and whether it has been through screening; never the outcome.',
    examples: [
      {
        id: exampleId,
        manifestNumber: 'AMQT-MIAKIN-230914',
        revision: 2,
        status: 'processed',
        receivedAt: '2023-09-14T05:12:01.107Z',
        submissionId: null,
        line: null,
        transport: {
          mode: 'vessel',
          portOfExport: 'USMIA',
          portOfUnlading: 'JMKIN',
          departureAt: '2023-09-14T18:00:00Z',
        },
        shipments: { total: 1, unchanged: 0, canceled: 0, outOfScope: 0 },
        ...exampleTold,
      },
    ],
  });

const exampleItem = {
  id: exampleId,
  manifestNumber: 'AMQT-MIAKIN-230914',
  revision: 1,
  status: 'processed',
  receivedAt: '2023-09-14T05:12:01.107Z',
  submissionId: otherExampleId,
  line: 1,
  shipments: 12,
  findingCount: 3,
  omittedCount: 0,
  supersededBy: { id: otherExampleId, revision: 2 },
};

export const manifestItemSchema = z
  .object({
    ...received,
    shipments: count('Shipments in the manifest as sent.'),
    findingCount: findingCount(),
    omittedCount: count('Bills of earlier revisions that it left out and so canceled.'),
    supersededBy: supersededBySchema,
  })
  .meta({
    id: 'ManifestItem',
    description: 'A manifest in a list; `GET /v1/manifests/{id}` tells its findings.',
    examples: [exampleItem],
  });

export const manifestPageSchema = z
  .object({
    items: z.array(manifestItemSchema).describe('The manifests of this page.'),
    nextCursor: z.string().nullable().describe('`cursor` of the next page; null on the last one.'),
  })
  .meta({
    id: 'ManifestPage',
    description: 'One page of manifests.',
    examples: [{ items: [exampleItem], nextCursor: null }],
  });

export const manifestQuerySchema = z.strictObject({
  manifestNumber: requiredText(64).describe('Number of the manifest, exactly as sent.'),
  revision: z.coerce
    .number()
    .meta({ type: 'integer', minimum: 1 })
    .pipe(z.int32().min(1))
    .optional()
    .describe('This revision alone; without it all of them, the newest first.'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

export const submissionManifestsQuerySchema = z.strictObject({
  cursor: cursorParameter(),
  limit: limitParameter(),
});
