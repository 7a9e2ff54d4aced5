import { z } from 'zod';
import { findingSchema } from '../../finding.js';
import { modes, transportSchema } from '../../manifest/manifest.js';
import { shipmentSchema } from '../../manifest/shipment.js';
import { asStored } from '../../stored/shown.js';
import { assessmentSchema } from './assessment.js';
import { exampleAssessment, exampleDocument, exampleIds, exampleItem, exampleTransport } from './examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';
import { referralStatusSchema } from './referral.js';

export const shipmentStates = [
  'scored',
  'pending',
  'failed',
  'out_of_scope',
  'canceled',
  'superseded',
] as const;

/** `GET /v1/shipments`: at least one of the four parameters is required; several narrow the search. */
export const shipmentQuerySchema = z
  .strictObject({
    bill: searchText('House bill or air waybill, the whole of it').optional(),
    container: searchText('Container number; spaces and hyphens do not matter').optional(),
    itn: searchText('Internal Transaction Number of AES').optional(),
    party: searchText('Name, phone, email or identifier (`EIN:65-4301278`) of any party on it').optional(),
    cursor: cursorParameter(),
    limit: limitParameter(),
  })
  .refine(
    ({ bill, container, itn, party }) => (bill ?? container ?? itn ?? party) !== undefined,
    'give at least one of bill, container, itn and party',
  );
export type ShipmentQuery = z.output<typeof shipmentQuerySchema>;

const revisionFields = {
  position: z.int().describe('Place in the log; tells the revisions of a shipment apart'),
  manifestId: z.uuid(),
  manifestNumber: z.string(),
  revision: z.int().describe('Of the manifest'),
  receivedAt: z.iso.datetime(),
  state: z
    .enum(shipmentStates)
    .describe(
      '`pending`: still to be scored; `failed`: could not be scored, however often it was tried (see dead ' +
        'letters); `superseded`: arrived after a later revision, never scored',
    ),
  current: z.boolean().describe('No later revision has replaced it'),
};

const revisionExample = {
  position: 5,
  manifestId: exampleIds.manifest,
  manifestNumber: exampleItem.manifestNumber,
  revision: 1,
  receivedAt: '2023-09-13T02:11:09.120Z',
  state: 'scored' as const,
  current: true,
};

const itemExample = {
  id: exampleIds.shipment,
  ...revisionExample,
  bill: exampleItem.bill,
  shipper: exampleItem.shipper,
  consignee: exampleItem.consignee,
  destination: exampleItem.destination,
  mode: exampleItem.mode,
  departureAt: exampleItem.departureAt,
  assessed: true,
  score: exampleItem.score,
  tier: exampleItem.tier,
  referralId: exampleItem.id,
};

/** A revision of a shipment that a search found. */
export const shipmentItemSchema = z
  .object({
    id: z.uuid().describe('Of the shipment, through all its revisions'),
    ...revisionFields,
    bill: z.string(),
    shipper: z.string().nullable(),
    consignee: z.string().nullable(),
    destination: z.string().nullable(),
    mode: z.enum(modes),
    departureAt: z.iso.datetime(),
    assessed: z.boolean(),
    score: z.number().min(0).max(100).nullable(),
    tier: z.int().nullable(),
    referralId: z.uuid().nullable().describe('Of its latest referral'),
  })
  .meta({ id: 'ShipmentItem', examples: [itemExample] });

export const shipmentPageSchema = pageOf(shipmentItemSchema).meta({
  id: 'ShipmentPage',
  examples: [{ items: [itemExample], nextCursor: null }],
});

/** One shipment with every revision, the newest first, each with its assessments. */
export const shipmentDetailSchema = z
  .object({
    id: z.uuid(),
    bill: z.string(),
    canceled: z.boolean(),
    revisions: z.array(
      z.object({
        ...revisionFields,
        cause: z.enum(['named', 'omitted']).nullable(),
        supersededBy: z.int().nullable().describe('Position of what replaced it'),
        feed: z.string(),
        transport: asStored(transportSchema),
        document: asStored(shipmentSchema).nullable().describe('As stated; null for a cancellation'),
        findings: z.array(asStored(findingSchema)),
        assessments: z.array(assessmentSchema),
      }),
    ),
    referrals: z.array(z.object({ id: z.uuid(), status: referralStatusSchema, createdAt: z.iso.datetime() })),
  })
  .meta({
    id: 'ShipmentDetail',
    examples: [
      {
        id: exampleIds.shipment,
        bill: exampleItem.bill,
        canceled: false,
        revisions: [
          {
            ...revisionExample,
            cause: null,
            supersededBy: null,
            feed: 'caribe-lines',
            transport: exampleTransport,
            document: exampleDocument,
            findings: [],
            assessments: [exampleAssessment],
          },
        ],
        referrals: [{ id: exampleItem.id, status: 'new', createdAt: '2023-09-13T02:11:09.151Z' }],
      },
    ],
  });

export type ShipmentItem = z.output<typeof shipmentItemSchema>;
export type ShipmentDetail = z.output<typeof shipmentDetailSchema>;
