import { z } from 'zod';
import { findingSchema } from '../../finding.js';
import { modes, transportSchema } from '../../manifest/manifest.js';
import { shipmentSchema } from '../../manifest/shipment.js';
import { asStored } from '../../stored/shown.js';
import { requiredText } from '../../text.js';
import { assessmentSchema } from './assessment.js';
import { dispositionSchema } from './disposition.js';
import { exampleAssessment, exampleDocument, exampleIds, exampleItem, exampleTransport } from './examples.js';
import { pageOf } from './parameters.js';
import { raisedBySchema } from './raised.js';
import { exampleParties, namedPartySchema } from './referral-party.js';

export const referralStatuses = [
  'new',
  'assigned',
  'in_review',
  'hold_requested',
  'held',
  'examining',
  'closed',
] as const;

export type ReferralStatus = (typeof referralStatuses)[number];

export const referralStatusSchema = z.enum(referralStatuses).meta({ id: 'ReferralStatus' });

const itemFields = {
  id: z.uuid(),
  tier: z
    .int()
    .nullable()
    .describe('1 is the most urgent; null where a person referred it and no tier was reached'),
  score: z
    .number()
    .min(0)
    .max(100)
    .nullable()
    .describe('0 to 100 with two decimals; null when not yet scored'),
  status: referralStatusSchema,
  bill: z.string(),
  manifestNumber: z.string(),
  shipper: z.string(),
  consignee: z.string(),
  destination: z.string().describe('ISO 3166-1 alpha-2'),
  mode: z.enum(modes),
  departureAt: z.iso.datetime(),
  headline: z.string().describe('Why it is here, in a sentence'),
  assignee: z.string().nullable(),
  replaced: z
    .boolean()
    .describe('A newer revision changed or canceled what was referred; the detail shows how'),
  version: z.int().describe('Goes up with each change; the `ETag`, and what `If-Match` asks for'),
  disposition: dispositionSchema.nullable().describe('How it ended'),
  raisedBy: raisedBySchema
    .nullable()
    .describe('The later decision, such as a seizure nearby, that brought it here or to a more urgent tier'),
};

/** One line of the queue. */
export const referralItemSchema = z.object(itemFields).meta({ id: 'ReferralItem', examples: [exampleItem] });

export const referralPageSchema = pageOf(referralItemSchema).meta({
  id: 'ReferralPage',
  examples: [{ items: [exampleItem], nextCursor: null }],
});

/** The reason why the referral exists. */
export const originSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('score') }),
    z.object({ kind: z.literal('person'), by: z.string(), reason: z.string() }),
  ])
  .meta({ id: 'ReferralOrigin' });

/** A revision of the shipment that came after the one the referral shows. */
export const newerRevisionSchema = z
  .object({
    position: z.int(),
    manifestId: z.uuid(),
    manifestNumber: z.string(),
    revision: z.int(),
    receivedAt: z.iso.datetime(),
    canceled: z.boolean(),
    cause: z
      .enum(['named', 'omitted'])
      .nullable()
      .describe('How it was canceled: by name, or by being left out'),
    assessment: assessmentSchema.nullable(),
  })
  .meta({ id: 'NewerRevision' });

export const referralSchema = z
  .object({
    ...itemFields,
    origin: originSchema,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    departed: z.boolean().describe('Whether the stated departure has passed'),
    canceled: z.boolean().describe('The feed has since canceled the shipment'),
    shipmentId: z.uuid(),
    position: z.int().describe('Log position of the revision shown'),
    shipment: asStored(shipmentSchema).describe('As the feed stated it'),
    parties: z
      .array(namedPartySchema)
      .describe('Everyone whom it names: the manifest’s parties before those of the EEI'),
    findings: z.array(asStored(findingSchema)).describe('What is odd about the shipment’s data'),
    manifest: z.object({
      id: z.uuid(),
      number: z.string(),
      revision: z.int(),
      feed: z.string(),
      receivedAt: z.iso.datetime(),
      transport: asStored(transportSchema),
      findings: z.array(asStored(findingSchema)),
    }),
    assessment: assessmentSchema.nullable(),
    newer: newerRevisionSchema.nullable().describe('The newest revision, where it is not the one shown'),
  })
  .meta({
    id: 'Referral',
    examples: [
      {
        ...exampleItem,
        origin: { kind: 'score' },
        createdAt: '2023-09-13T02:11:09.151Z',
        updatedAt: '2023-09-13T02:11:09.151Z',
        departed: false,
        canceled: false,
        shipmentId: exampleIds.shipment,
        position: 5,
        shipment: exampleDocument,
        parties: exampleParties,
        findings: [],
        manifest: {
          id: exampleIds.manifest,
          number: exampleItem.manifestNumber,
          revision: 1,
          feed: 'caribe-lines',
          receivedAt: '2023-09-13T02:11:09.120Z',
          transport: exampleTransport,
          findings: [],
        },
        assessment: exampleAssessment,
        newer: null,
      },
    ],
  });

export const newReferralSchema = z
  .strictObject({
    shipmentId: z.uuid(),
    reason: requiredText(2_000).describe('Why you refer it; kept, with who you are'),
  })
  .meta({
    id: 'NewReferral',
    examples: [
      { shipmentId: exampleIds.shipment, reason: 'Consignee is under investigation in case 23-0141' },
    ],
  });

export type ReferralItem = z.output<typeof referralItemSchema>;
export type ReferralPage = z.output<typeof referralPageSchema>;
export type Referral = z.output<typeof referralSchema>;
