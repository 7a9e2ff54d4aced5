import { z } from 'zod';
import { formerly } from '../../former.js';
import { findingSchema } from '../../finding.js';
import { modes, transportSchema } from '../../manifest/manifest.js';
import { shipmentSchema } from '../../manifest/shipment.js';
import { asStored } from '../../stored/shown.js';
import { requiredText } from '../../text.js';
import { mostPartnerAnswers, partnerAnswerSchema } from '../partner/partner-answer.js';
import { actionSchema, exampleActions } from './action.js';
import { assessmentSchema } from './assessment.js';
import { dispositionSchema } from './disposition.js';
import { marksSchema } from '../../marks.js';
import { exampleAssessment, exampleDocument, exampleIds, exampleItem, exampleTransport } from './examples.js';
import { bannerSchema } from './marks.js';
import { pageOf } from './parameters.js';
import { raisedBySchema } from './raised.js';
import { exampleParties, namedPartySchema } from './referral-party.js';
import { referralStatusSchema } from './referral-status.js';

/** The most earlier referrals of its shipment that one referral tells of. */
export const mostPrevious = 20;

const itemFields = {
  id: z.uuid().describe('Of the referral'),
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
  bill: z.string().describe('House bill or air waybill'),
  manifestNumber: z.string().describe('Number of the manifest that carries it'),
  shipper: z.string().describe('Name, as the manifest states it'),
  consignee: z.string().describe('Name, as the manifest states it'),
  goods: z
    .string()
    .nullable()
    .describe(
      'What is shipped: the first description, as stated, at most 120 characters; null for what was referred before ' +
        'this was recorded',
    ),
  destination: z.string().describe('ISO 3166-1 alpha-2'),
  mode: z.enum(modes).describe('Mode of transport'),
  portOfExport: z.string().describe('UN/LOCODE, as the manifest states it'),
  portOfUnlading: z.string().describe('UN/LOCODE, as the manifest states it'),
  ladingAt: z.iso.datetime().nullable().describe('Stated time of lading; null where it is not stated'),
  departureAt: z.iso.datetime().describe('Stated time of departure'),
  stoppableUntil: z.iso
    .datetime()
    .describe(
      'Until when the cargo can be stopped: `ladingAt`, else departure less the lead of its mode. That is an estimate, by ' +
        'which referrals are ordered: the cargo may be held until its departure',
    ),
  ladingStated: z
    .boolean()
    .describe(
      'The manifest states when it is laden, and no hold is placed after `stoppableUntil`; false: that is an estimate',
    ),
  departed: z.boolean().describe('The stated departure has passed'),
  respondBy: z.iso
    .datetime()
    .nullable()
    .describe(
      'By when people should answer: the `respondWithin` of its tier and mode in the rule set, counted from when it ' +
        'came into the queue, and at the latest when the cargo is laden or departs. It never gets later: a more urgent ' +
        'tier may bring it forward, and only reopening counts anew. What is referred after departure has the whole ' +
        'time. Null where no tier that it came to has one, and for what was referred before this was recorded',
    ),
  overdue: z.boolean().describe('It is open, and `respondBy` has passed'),
  atRisk: z
    .boolean()
    .describe(
      'Nobody has answered, and at the pace of the last weeks its cargo is more likely to be laden first, within 48 hours; ' +
        'as seen within the last minute or two. Where the pace of its port is not known it is false',
    ),
  canceled: z.boolean().describe('The feed has since canceled the shipment'),
  current: z.boolean().describe('No newer revision and no cancellation has replaced what was referred'),
  replaced: formerly('current', z.boolean(), 'The opposite of it'),
  incomplete: z.boolean().describe('A rule failed: the score may be too low'),
  headline: z.string().describe('Why it is here, in a sentence'),
  assignee: z.string().nullable().describe('Subject of the person that it is assigned to'),
  version: z.int().describe('Goes up with each change; the `ETag`, and what `If-Match` asks for'),
  disposition: dispositionSchema.nullable().describe('How it ended, or what it waits for while it is open'),
  createdAt: z.iso.datetime().describe('When it came into the queue'),
  updatedAt: z.iso.datetime().describe('When its version was made'),
  closedAt: z.iso.datetime().nullable().describe('When it was closed; null while it is open'),
  closedBy: z
    .string()
    .nullable()
    .describe('Who closed it; `scoring` where it took back what nobody had touched; null while it is open'),
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
    z.object({
      kind: z.literal('person'),
      by: z.string().describe('Who referred it'),
      reason: z.string().describe('Why'),
    }),
  ])
  .meta({ id: 'ReferralOrigin' });

/** A revision of the shipment that came after the one the referral shows. */
export const newerRevisionSchema = z
  .object({
    position: z.int().describe('Its place in the log'),
    manifestId: z.uuid().describe('Of the manifest revision that brought it'),
    manifestNumber: z.string().describe('Number of that manifest'),
    revision: z.int().describe('Of that manifest'),
    receivedAt: z.iso.datetime().describe('When it was accepted'),
    canceled: z.boolean().describe('It cancels the shipment'),
    cause: z
      .enum(['named', 'omitted'])
      .nullable()
      .describe('How it was canceled: by name, or by being left out'),
    assessment: assessmentSchema.nullable().describe('Its latest assessment; null where it has none'),
  })
  .meta({ id: 'NewerRevision' });

export const referralSchema = z
  .object({
    ...itemFields,
    origin: originSchema,
    marks: marksSchema.nullable().describe('How it is marked; null: it is not'),
    banner: bannerSchema,
    shipmentId: z.uuid().describe('Of the shipment, through all its revisions'),
    position: z.int().describe('Log position of the revision shown'),
    shipment: asStored(shipmentSchema).describe('As the feed stated it'),
    parties: z
      .array(namedPartySchema)
      .describe('Everyone whom it names: the manifest’s parties before those of the EEI'),
    findings: z.array(asStored(findingSchema)).describe('What is odd about the shipment’s data'),
    manifest: z
      .object({
        id: z.uuid().describe('Of the manifest revision'),
        manifestNumber: z.string().describe('Its number within the feed'),
        number: formerly('manifestNumber', z.string()),
        revision: z.int().describe('Its revision'),
        feedId: z.string().describe('The feed that sent it'),
        feed: formerly('feedId', z.string()),
        receivedAt: z.iso.datetime().describe('When it was accepted'),
        transport: asStored(transportSchema).describe('As the feed stated it'),
        findings: z.array(asStored(findingSchema)).describe('What is odd about the manifest’s data'),
      })
      .describe('The manifest revision that it stands on'),
    assessment: assessmentSchema
      .nullable()
      .describe('Of the revision shown; null where it has not been scored yet'),
    newer: newerRevisionSchema.nullable().describe('The newest revision, where it is not the one shown'),
    previous: z
      .array(
        z.object({
          id: z.uuid().describe('Of that referral'),
          status: referralStatusSchema,
          disposition: dispositionSchema
            .nullable()
            .describe('How it ended; null: it was taken back, or is open'),
          closedAt: z.iso.datetime().nullable().describe('When it ended'),
          held: z.boolean().describe('Whether its cargo was ever held'),
        }),
      )
      .describe(
        `Referrals of this shipment that were made before this one, the newest first, at most ${mostPrevious}`,
      ),
    partnerAnswers: z
      .array(partnerAnswerSchema)
      .describe(
        `What partners answered about the shipment, as it stands and as far as their marks let you read it, the newest ` +
          `first, at most ${mostPartnerAnswers}. It closes nothing by itself: an action that it speaks for says so in \`because\``,
      ),
    actions: z
      .array(actionSchema)
      .describe(
        'What you may do with it as it stands, and what each brings. What is not here, or is `blocked`, is refused',
      ),
  })
  .meta({
    id: 'Referral',
    examples: [
      {
        ...exampleItem,
        origin: { kind: 'score' },
        marks: null,
        banner: null,
        shipmentId: exampleIds.shipment,
        position: 5,
        shipment: exampleDocument,
        parties: exampleParties,
        findings: [],
        manifest: {
          id: exampleIds.manifest,
          manifestNumber: exampleItem.manifestNumber,
          number: exampleItem.manifestNumber,
          revision: 1,
          feedId: 'caribe-lines',
          feed: 'caribe-lines',
          receivedAt: '2023-09-13T02:11:09.120Z',
          transport: exampleTransport,
          findings: [],
        },
        assessment: exampleAssessment,
        newer: null,
        previous: [],
        partnerAnswers: [],
        actions: exampleActions,
      },
    ],
  });

export const newReferralSchema = z
  .strictObject({
    shipmentId: z.uuid().describe('Of the shipment'),
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
