import { z } from 'zod';
import { findingSchema } from '../../finding.js';
import { asStored } from '../../stored/shown.js';

export const count = (description: string) => z.int().min(0).describe(description);

export const exampleId = '0198a6f0-3f60-7c41-9a55-5d0c6c5c1b7e';
export const otherExampleId = '0198a6f0-41b2-7d90-8a13-0c5f7be6a201';

export const manifestId = () => z.uuid().describe('Id of this revision of the manifest.');
export const manifestNumber = () => z.string().describe('Number of the manifest, as sent.');
export const revision = () => z.int().describe('Revision of the manifest, as sent.');

export const shipmentFindingsSchema = z.object({
  bill: z.string().describe('House bill or air waybill of the shipment.'),
  findings: z.array(asStored(findingSchema)).describe('What looks wrong in it: the first 100 findings.'),
});

export const findingCount = () =>
  count(
    'Findings in the transport and in all shipments as sent; more of one code than 100 in one shipment count 100.',
  );

export const supersededBySchema = z
  .object({
    id: z.uuid().describe('Id of that manifest.'),
    revision: z.int().describe('Its revision.'),
  })
  .nullable()
  .describe('The latest revision, which stands in place of this one; null where this one stands.');

export const omittedSchema = z
  .object({
    count: count('How many.'),
    bills: z.array(z.string()).describe('The first 100 of them.'),
  })
  .describe(
    'Bills of earlier revisions that this one left out and so canceled, with the cause `omitted`; a revision is complete.',
  );

/** What a feed is told of a manifest that was accepted. */
export const told = {
  findingCount: findingCount(),
  findings: z.array(asStored(findingSchema)).describe('What looks wrong in the transport part.'),
  shipmentFindings: z
    .array(shipmentFindingsSchema)
    .describe(
      'What looks wrong in the shipments: the first 100 that have any findings, the first 100 of each.',
    ),
  omitted: omittedSchema,
  supersededBy: supersededBySchema,
};

export const exampleTold = {
  findingCount: 1,
  findings: [],
  shipmentFindings: [
    {
      bill: 'MIAKIN2300412',
      findings: [
        {
          code: 'container_check_digit',
          path: 'equipment[0].container',
          message: 'container MSCU1000071: the check digit should be 0',
        },
      ],
    },
  ],
  omitted: { count: 1, bills: ['MIAKIN2300413'] },
  supersededBy: null,
};

/** The status of a manifest as it is read back. */
export const manifestStatus = () =>
  z
    .enum(['received', 'processed', 'superseded'])
    .describe(
      '`received`: committed, is being scored. `processed`: every shipment of it has been through screening, which says ' +
        'nothing of the outcome. `superseded`: a later revision was there before it; stored, not scored. One that was ' +
        'replaced afterwards stays `processed`, with `supersededBy`.',
    );
