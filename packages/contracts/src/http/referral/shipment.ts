import { z } from 'zod';
import { formerly } from '../../former.js';
import { findingSchema } from '../../finding.js';
import { modes, transportSchema } from '../../manifest/manifest.js';
import { shipmentSchema } from '../../manifest/shipment.js';
import { asStored } from '../../stored/shown.js';
import { documentChangeSchema, mostChangesTold } from './amendment.js';
import { assessmentSchema } from './assessment.js';
import { exampleAssessment, exampleDocument, exampleIds, exampleItem, exampleTransport } from './examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';
import { referralStatusSchema } from './referral-status.js';

export const shipmentStatuses = [
  'scored',
  'pending',
  'failed',
  'out_of_scope',
  'canceled',
  'superseded',
] as const;

/** Characters of a bill, number or name from which on a part of it is looked for, too. */
export const shortestPart = 4;
const part = `from ${shortestPart} characters on also what`;

/** `GET /v1/shipments`: at least one of the parameters that search is required; several narrow the search. */
export const shipmentQuerySchema = z
  .strictObject({
    bill: searchText(`House bill or air waybill, in any case; ${part} begins or ends so`).optional(),
    masterBill: searchText('Master bill, the whole of it; case, spaces and hyphens do not matter').optional(),
    manifestNumber: searchText(`Manifest number, in any case; ${part} begins or ends so`).optional(),
    conveyance: searchText(
      `Name of a vessel, flight or vehicle, in any case; ${part} begins so. Or the IMO number`,
    ).optional(),
    container: searchText('Container number; spaces and hyphens do not matter').optional(),
    itn: searchText('Internal Transaction Number of AES').optional(),
    party: searchText(
      'Name, phone, email or identifier of any party on it. A name need not be whole, nor spelled right: `names` of the ' +
        'answer tells what it was taken for. An identifier may name its kind (`EIN:65-4301278`) or not',
    ).optional(),
    revisions: z
      .enum(['standing', 'all'])
      .default('standing')
      .describe(
        '`standing`: one item a shipment, the revision that stands; of a canceled one, where its cancellation does not ' +
          'state what you look for, the revision that was canceled. `all`: every revision that matches',
      ),
    cursor: cursorParameter(),
    limit: limitParameter(),
  })
  .refine(
    ({ bill, masterBill, manifestNumber, conveyance, container, itn, party }) =>
      (bill ?? masterBill ?? manifestNumber ?? conveyance ?? container ?? itn ?? party) !== undefined,
    'give at least one of bill, masterBill, manifestNumber, conveyance, container, itn and party',
  );
export type ShipmentQuery = z.output<typeof shipmentQuerySchema>;

const status = () => z.enum(shipmentStatuses);

const revisionFields = {
  position: z.int().describe('Place in the log; tells the revisions of a shipment apart'),
  manifestId: z.uuid().describe('Of the manifest revision that brought it'),
  manifestNumber: z.string().describe('Number of that manifest'),
  revision: z.int().describe('Of the manifest'),
  receivedAt: z.iso.datetime().describe('When it was accepted'),
  status: status().describe(
    '`pending`: still to be scored; `scored`; `failed`: could not be scored, however often it was tried (see dead ' +
      'letters); `out_of_scope`: its destination is not screened; `canceled`: it cancels the shipment; `superseded`: ' +
      'arrived after a later revision, never scored',
  ),
  state: formerly('status', status()),
  current: z.boolean().describe('The revision that stands: no later one has replaced it'),
};

const revisionExample = {
  position: 5,
  manifestId: exampleIds.manifest,
  manifestNumber: exampleItem.manifestNumber,
  revision: 1,
  receivedAt: '2023-09-13T02:11:09.120Z',
  status: 'scored' as const,
  state: 'scored' as const,
  current: true,
};

const itemExample = {
  id: exampleIds.shipment,
  ...revisionExample,
  canceled: false,
  bill: exampleItem.bill,
  masterBill: 'AMQT23091187',
  shipper: exampleItem.shipper,
  consignee: exampleItem.consignee,
  destination: exampleItem.destination,
  mode: exampleItem.mode,
  conveyance: 'Caribe Pioneer',
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
    canceled: z.boolean().describe('The feed has canceled the shipment'),
    bill: z.string().describe('House bill or air waybill'),
    masterBill: z.string().nullable().describe('Master bill; null where none is stated'),
    shipper: z.string().nullable().describe('Name, as stated; null for a cancellation'),
    consignee: z.string().nullable().describe('Name, as stated; null for a cancellation'),
    destination: z.string().nullable().describe('ISO 3166-1 alpha-2; null for a cancellation'),
    mode: z.enum(modes).describe('Mode of transport'),
    conveyance: z
      .string()
      .nullable()
      .describe('Name of the vessel, flight or vehicle; null where none is stated'),
    departureAt: z.iso.datetime().describe('Stated time of departure'),
    assessed: z.boolean().describe('It has a score'),
    score: z.number().min(0).max(100).nullable().describe('0 to 100, of its latest assessment'),
    tier: z.int().nullable().describe('Of its latest assessment; null: none'),
    referralId: z.uuid().nullable().describe('Of its latest referral'),
  })
  .meta({ id: 'ShipmentItem', examples: [itemExample] });

export const shipmentPageSchema = pageOf(shipmentItemSchema)
  .extend({
    cut: z
      .boolean()
      .describe(
        'More begin or end as was asked, or have the bill, than are looked through, and what is not here may be among ' +
          'the rest: ask for more of it',
      ),
    names: z
      .array(z.string())
      .describe(
        'The names that `party` was taken for, the likeliest first, at most 20; empty without `party`',
      ),
    hint: z
      .string()
      .nullable()
      .describe('Where nothing was found: what was looked for, and what can be tried; null else'),
  })
  .meta({
    id: 'ShipmentPage',
    examples: [{ items: [itemExample], nextCursor: null, cut: false, names: [], hint: null }],
  });

/** One shipment with every revision, the newest first, each with its assessments. */
export const shipmentDetailSchema = z
  .object({
    id: z.uuid().describe('Of the shipment, through all its revisions'),
    bill: z.string().describe('House bill or air waybill'),
    canceled: z.boolean().describe('The feed has canceled the shipment'),
    revisions: z
      .array(
        z.object({
          ...revisionFields,
          cause: z
            .enum(['named', 'omitted'])
            .nullable()
            .describe('How it was canceled: by name, or by being left out of a revision'),
          supersededBy: z.int().nullable().describe('Position of what replaced it'),
          feedId: z.string().describe('The feed that sent it'),
          feed: formerly('feedId', z.string()),
          transport: asStored(transportSchema).describe('Of its manifest, as stated'),
          document: asStored(shipmentSchema).nullable().describe('As stated; null for a cancellation'),
          findings: z.array(asStored(findingSchema)).describe('What is odd about its data'),
          changes: z
            .array(documentChangeSchema)
            .describe(
              `What it changed of the revision below it that states the shipment, at most ${mostChangesTold}; empty for the first`,
            ),
          assessments: z.array(assessmentSchema).describe('The newest first'),
        }),
      )
      .describe('The highest first'),
    referrals: z
      .array(
        z.object({
          id: z.uuid().describe('Of the referral'),
          status: referralStatusSchema.describe('Where it stands'),
          createdAt: z.iso.datetime().describe('When it came into the queue'),
        }),
      )
      .describe('The newest first'),
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
            feedId: 'caribe-lines',
            feed: 'caribe-lines',
            transport: exampleTransport,
            document: exampleDocument,
            findings: [],
            changes: [],
            assessments: [exampleAssessment],
          },
        ],
        referrals: [{ id: exampleItem.id, status: 'new', createdAt: '2023-09-13T02:11:09.151Z' }],
      },
    ],
  });

export type ShipmentItem = z.output<typeof shipmentItemSchema>;
export type ShipmentDetail = z.output<typeof shipmentDetailSchema>;
