import { z } from 'zod';
import { marksSchema } from '../../marks.js';
import { bannerSchema } from '../referral/marks.js';
import { cursorParameter, limitParameter, pageOf } from '../referral/parameters.js';
import { exampleIds, exampleItem } from '../referral/examples.js';
import { country, requiredText } from '../../text.js';
import { examplePartnerIds, exampleTearline } from './examples.js';
import { releaseMessageSchema } from './message.js';
import { exampleSeen, partnerReleaseSchema } from './partner-release.js';
import { disclosureSchema, releaseStatuses, releaseStatusSchema, urgencySchema } from './vocabulary.js';

const recipientExample = {
  agency: 'JCA',
  countries: ['JM'],
  agreementId: examplePartnerIds.agreement,
  hints: [],
  disclosure: 'disclosed' as const,
  status: 'new' as const,
  firstReadAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  openQuestions: 0,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawalReason: null,
  messages: [],
  hiddenMessages: 0,
};

const hints = () =>
  z
    .array(z.string())
    .describe('What to think of: the agreement is a demonstration, or the cargo goes elsewhere');

/** A recipient's copy, as US officers see it. */
export const releaseRecipientSchema = z
  .object({
    agency: z.string().describe('The recipient'),
    countries: z.array(z.string()).describe('The countries that it was released to'),
    agreementId: z.uuid().describe('Under which agreement'),
    hints: hints(),
    disclosure: disclosureSchema,
    status: releaseStatusSchema,
    firstReadAt: z.iso.datetime().nullable().describe('When somebody there read it first; null: nobody did'),
    acknowledgedAt: z.iso.datetime().nullable().describe('When it was acknowledged'),
    acknowledgedBy: z.string().nullable().describe('By whom'),
    openQuestions: z.int().describe('How many questions of it came since the last reply'),
    withdrawnAt: z.iso.datetime().nullable().describe('When it was withdrawn; null: it was not'),
    withdrawnBy: z.string().nullable().describe('By whom'),
    withdrawalReason: z.string().nullable().describe('Why; null, too, where nobody said'),
    messages: z
      .array(releaseMessageSchema)
      .describe('What was said about it, the oldest first: the newest 200, in a list the newest 10'),
    hiddenMessages: z.int().describe('How many bear marks that do not let you read them'),
  })
  .meta({ id: 'ReleaseRecipient', examples: [recipientExample] });

const example = {
  id: examplePartnerIds.release,
  shipmentId: exampleIds.shipment,
  referralId: exampleIds.referral,
  bill: exampleItem.bill,
  purpose: 'Examination on arrival',
  tearline: exampleTearline,
  urgency: 'high' as const,
  answerBy: null,
  expiresAt: null,
  marks: null,
  banner: null,
  createdAt: '2023-09-13T15:20:00.000Z',
  createdBy: 's.visor',
  decision: 215,
  recipients: [recipientExample],
};

/** A release, as US officers see it. */
export const releaseSchema = z
  .object({
    id: z.uuid().describe('Of the release'),
    shipmentId: z.uuid().describe('Of the shipment'),
    referralId: z.uuid().nullable().describe('Of the referral from which it was released; null: none'),
    bill: z.string().describe('House bill or air waybill'),
    purpose: z.string().describe('For which law enforcement purpose'),
    tearline: z.string().describe('What the recipients are told and asked'),
    urgency: urgencySchema,
    answerBy: z.iso.datetime().nullable().describe('By when they are asked to answer'),
    expiresAt: z.iso.datetime().nullable().describe('When it expires: it cannot be read after that'),
    marks: marksSchema.nullable().describe('What it bears; null: nothing'),
    banner: bannerSchema,
    createdAt: z.iso.datetime().describe('When it was released'),
    createdBy: z.string().describe('By whom'),
    decision: z.int().describe('Log position of the decision'),
    recipients: z.array(releaseRecipientSchema).describe('To whom, each with its own copy'),
  })
  .meta({ id: 'Release', examples: [example] });
export type Release = z.output<typeof releaseSchema>;

export const releasePageSchema = pageOf(releaseSchema).meta({
  id: 'ReleasePage',
  examples: [{ items: [example], nextCursor: null }],
});

/** `POST /v1/released/{id}/reply`: what a recipient was told. */
export const replySchema = z
  .object({
    id: z.uuid().describe('Of the reply'),
    agency: z.string().describe('The recipient'),
    number: z.int().describe('Its place in what was said about this copy, from 1'),
    at: z.iso.datetime().describe('When'),
    by: z.string().describe('Who replied; the recipient reads `United States`'),
    text: z.string().describe('What the recipient reads'),
    marks: marksSchema.nullable().describe('What it bears; null: nothing'),
    banner: bannerSchema,
    decision: z.int().describe('Log position of the decision'),
  })
  .meta({
    id: 'Reply',
    examples: [
      {
        id: examplePartnerIds.message,
        agency: 'JCA',
        number: 2,
        at: '2023-09-13T16:05:00.000Z',
        by: 's.visor',
        text: 'The one with the blue lid.',
        marks: null,
        banner: null,
        decision: 219,
      },
    ],
  });
export type Reply = z.output<typeof replySchema>;

const releasedFilter = {
  agency: requiredText(200).optional().describe('Only those to this recipient'),
  country: country().optional().describe('Only those to this country'),
  agreement: z.uuid().optional().describe('Only those under this agreement'),
  status: z.enum(releaseStatuses).optional().describe('Only those that stand so with a recipient'),
  awaiting: z
    .enum(['reply', 'answer'])
    .optional()
    .describe(
      'Only those that a recipient can read, with a question that was not replied to, or without an answer',
    ),
};

/** `GET /v1/released`. */
export const releasedQuerySchema = z.strictObject({
  ...releasedFilter,
  cursor: cursorParameter(),
  limit: limitParameter(),
});

/** `GET /v1/referrals/{id}/releases` and `/v1/shipments/{id}/releases`. */
export const releasesQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

/** `GET /v1/released/counts`. */
export const releasedCountsQuerySchema = z.strictObject(releasedFilter);
export const releasedCountsSchema = z
  .object({
    copies: z.int().describe('Recipients’ copies that the filter matches'),
    disclosed: z.int().describe('Of these, how many the recipients can read; all that follows is of them'),
    unread: z.int().describe('Nobody there has read it'),
    new: z.int().describe('Not acknowledged'),
    acknowledged: z.int().describe('Acknowledged, and not answered'),
    answered: z.int().describe('Answered'),
    awaitingReply: z.int().describe('With a question that was not replied to'),
    awaitingAnswer: z.int().describe('Without an answer'),
    overdue: z.int().describe('Without an answer, and `answerBy` has passed'),
  })
  .meta({
    id: 'ReleasedCounts',
    examples: [
      {
        copies: 9,
        disclosed: 8,
        unread: 1,
        new: 2,
        acknowledged: 3,
        answered: 3,
        awaitingReply: 1,
        awaitingAnswer: 5,
        overdue: 1,
      },
    ],
  });

/** `POST …/release/preview`: what each recipient would see, had it been released now. */
export const releasePreviewSchema = z
  .object({
    recipients: z
      .array(
        z.object({
          agency: z.string().describe('The recipient'),
          countries: z.array(z.string()).describe('The countries that it would be released to'),
          agreementId: z.uuid().describe('Under which agreement'),
          hints: hints(),
          sees: partnerReleaseSchema
            .omit({ id: true })
            .meta({ id: 'PreviewedRelease' })
            .describe('Exactly what it would see'),
        }),
      )
      .describe('To whom it would be released'),
  })
  .meta({
    id: 'ReleasePreview',
    examples: [
      {
        recipients: [
          {
            agency: recipientExample.agency,
            countries: recipientExample.countries,
            agreementId: recipientExample.agreementId,
            hints: [],
            sees: exampleSeen,
          },
        ],
      },
    ],
  });
export type ReleasePreview = z.output<typeof releasePreviewSchema>;
