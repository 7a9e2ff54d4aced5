import { z } from 'zod';
import { modes, transportSchema } from '../../manifest/manifest.js';
import { shipmentSchema } from '../../manifest/shipment.js';
import { marksSchema } from '../../marks.js';
import { asStored } from '../../stored/shown.js';
import { documentChangeSchema, mostChangesTold } from '../referral/amendment.js';
import { mostCounted } from '../referral/counts.js';
import { exampleDocument, exampleItem, exampleTransport } from '../referral/examples.js';
import { bannerSchema } from '../referral/marks.js';
import { cursorParameter, limitParameter, listOf, pageOf } from '../referral/parameters.js';
import { examplePartnerIds, exampleTearline } from './examples.js';
import { partnerMessageSchema } from './message.js';
import {
  groundSchema,
  type ReleaseStatus,
  releaseStatusSchema,
  type Urgency,
  urgencySchema,
} from './vocabulary.js';

// All that a partner sees is described in this file, and no schema of it serves anybody else.

const item = {
  id: z.uuid().describe('Of the release'),
  status: releaseStatusSchema,
  urgency: urgencySchema,
  releasedAt: z.iso.datetime().describe('When it was released to you'),
  answerBy: z.iso.datetime().nullable().describe('By when you are asked to answer; null: no deadline'),
  expiresAt: z.iso.datetime().nullable().describe('From when on you can no longer read it; null: it stays'),
  purpose: z.string().describe('For which law enforcement purpose it may be used, and no other'),
  tearline: z.string().describe('What you are told and asked'),
  marks: marksSchema.nullable().describe('How you may pass it on; null: not at all'),
  banner: bannerSchema,
  bill: z.string().describe('House bill or air waybill'),
  manifestNumber: z.string().describe('Number of its manifest'),
  destination: z.string().describe('Country of ultimate destination'),
  mode: z.enum(modes).describe('How it travels'),
  portOfExport: z.string().describe('Port or airport where it leaves the United States'),
  portOfUnlading: z.string().describe('Port or airport where it is unladen'),
  departureAt: z.iso.datetime().describe('When it departs, as the manifest states it'),
  arrivalAt: z.iso.datetime().nullable().describe('When it arrives; null: it is not stated'),
  departed: z.boolean().describe('Whether it has departed'),
  canceled: z.boolean().describe('The sender has canceled the shipment'),
};

const example = {
  id: examplePartnerIds.release,
  status: 'new' as const,
  urgency: 'high' as const,
  releasedAt: '2023-09-13T15:20:00.000Z',
  answerBy: null,
  expiresAt: null,
  purpose: 'Examination on arrival',
  tearline: exampleTearline,
  marks: { tlp: 'GREEN' as const, cui: ['LES' as const], relTo: ['USA', 'JM'] },
  banner: 'CUI//LEI//REL TO USA, JAM TLP:GREEN',
  bill: exampleItem.bill,
  manifestNumber: exampleItem.manifestNumber,
  destination: exampleItem.destination,
  mode: exampleItem.mode,
  portOfExport: exampleItem.portOfExport,
  portOfUnlading: exampleItem.portOfUnlading,
  departureAt: exampleItem.departureAt,
  arrivalAt: '2023-09-16T11:00:00.000Z',
  departed: false,
  canceled: false,
};

/** One line of a partner's inbox. */
export const partnerReleaseItemSchema = z
  .object(item)
  .meta({ id: 'PartnerReleaseItem', examples: [example] });
export type PartnerReleaseItem = z.output<typeof partnerReleaseItemSchema>;

export const partnerReleasePageSchema = pageOf(partnerReleaseItemSchema).meta({
  id: 'PartnerReleasePage',
  examples: [{ items: [example], nextCursor: null }],
});

/** What a partner sees of a shipment's document: all that the manifest states. */
export const partnerShipmentSchema = asStored(
  shipmentSchema
    .omit({ eei: true })
    .meta({ id: 'PartnerShipment', description: 'All that a manifest states of it.' }),
);
export type PartnerShipment = z.output<typeof partnerShipmentSchema>;

/** A change of what the manifest states. */
export const partnerChangeSchema = documentChangeSchema.omit({ source: true }).meta({ id: 'PartnerChange' });

/** The most messages that are shown of one copy: the newest. */
export const mostMessagesShown = 200;

/** What a partner was told of one shipment, with all that the manifest states of it. */
const { id: exampleId, ...seenOfExample } = example;

/** What a recipient sees, and a preview shows before there is an id. */
export const exampleSeen = {
  ...seenOfExample,
  agency: 'JCA',
  countries: ['JM'],
  ground: '103.33(a)(2)' as const,
  assurance: 'Customs Mutual Assistance Agreement, article 11; letter of 2023-02-01',
  acknowledgedAt: null,
  acknowledgedBy: null,
  transport: exampleTransport,
  shipment: exampleDocument,
  changes: [],
  messages: [],
};

export const partnerReleaseSchema = z
  .object({
    ...item,
    agency: z.string().describe('The agency that it was released to: yours'),
    countries: z.array(z.string()).describe('The countries that it was released to'),
    ground: groundSchema,
    assurance: z.string().describe('What your agency has assured (19 CFR 103.33(b)(1))'),
    acknowledgedAt: z.iso.datetime().nullable().describe('When it was acknowledged'),
    acknowledgedBy: z.string().nullable().describe('By whom'),
    transport: asStored(transportSchema).describe('The conveyance and its journey'),
    shipment: partnerShipmentSchema.describe('All that the manifest states of the shipment'),
    changes: z
      .array(partnerChangeSchema)
      .describe(
        `What the manifest has come to state otherwise since it was released to you, at most ${mostChangesTold}`,
      ),
    messages: z
      .array(partnerMessageSchema)
      .describe(`What was said about it, the oldest first: of more than ${mostMessagesShown}, the newest`),
  })
  .meta({
    id: 'PartnerRelease',
    examples: [{ id: exampleId, ...exampleSeen }],
  });
export type PartnerRelease = z.output<typeof partnerReleaseSchema>;

/** `POST /v1/releases/{id}/acknowledgment`. */
export const acknowledgmentSchema = z
  .object({
    id: item.id,
    acknowledgedAt: z.iso.datetime().describe('When it was acknowledged first'),
    acknowledgedBy: z.string().describe('By whom'),
  })
  .meta({
    id: 'Acknowledgment',
    examples: [
      {
        id: examplePartnerIds.release,
        acknowledgedAt: '2023-09-13T15:32:00.000Z',
        acknowledgedBy: 'local-partner-jm',
      },
    ],
  });
export type Acknowledgment = z.output<typeof acknowledgmentSchema>;

/** The orders of a partner's inbox. */
export const inboxSorts = ['newest', 'urgency', 'arrival'] as const;
export type InboxSort = (typeof inboxSorts)[number];

/** `GET /v1/releases`. */
export const inboxQuerySchema = z.strictObject({
  status: listOf(releaseStatusSchema, 'Only these').optional(),
  urgency: listOf(urgencySchema, 'Only these').optional(),
  departed: z
    .enum(['true', 'false'])
    .transform((given) => given === 'true')
    .optional()
    .describe('Only those that have departed by what the manifest states, or only those that have not'),
  sort: z
    .enum(inboxSorts)
    .default('newest')
    .describe(
      '`newest` first; `urgency`: the most urgent first, and of these the one to be answered first; `arrival`: the next to ' +
        'arrive first, then what states no arrival, then what should have arrived',
    ),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
export type InboxQuery = z.output<typeof inboxQuerySchema>;

/** `GET /v1/releases/counts`: the filters of the list. */
export const inboxCountsQuerySchema = inboxQuerySchema.omit({ sort: true, cursor: true, limit: true });

const count = (description: string) => z.int().min(0).describe(description);

/** A partner's inbox, counted. */
export const inboxCountsSchema = z
  .object({
    total: count('How many there are'),
    status: z
      .object({
        new: count('Not acknowledged'),
        acknowledged: count('Acknowledged, and to be answered'),
        answered: count('Answered'),
      } satisfies Record<ReleaseStatus, z.ZodType>)
      .describe('How many stand how'),
    urgency: z
      .object({
        low: count('Of low urgency'),
        normal: count('Of normal urgency'),
        high: count('Of high urgency'),
        immediate: count('To be acted on at once'),
      } satisfies Record<Urgency, z.ZodType>)
      .describe('How many are how urgent'),
    departed: count('That have departed'),
    overdue: count('Not answered by `answerBy`'),
    cut: z.boolean().describe(`There are more than ${mostCounted}, of which these are counted`),
  })
  .meta({
    id: 'PartnerReleaseCounts',
    examples: [
      {
        total: 3,
        status: { new: 1, acknowledged: 1, answered: 1 },
        urgency: { low: 0, normal: 2, high: 1, immediate: 0 },
        departed: 2,
        overdue: 0,
        cut: false,
      },
    ],
  });
export type InboxCounts = z.output<typeof inboxCountsSchema>;
