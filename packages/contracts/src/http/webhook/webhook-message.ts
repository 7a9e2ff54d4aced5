import { z } from 'zod';
import { namesIn } from '../../meanings.js';
import { examplePartnerIds } from '../partner/examples.js';
import { noticeSchema } from '../partner/notice.js';
import { partnerEventMeanings, releaseChangeSchema } from '../partner/partner-event.js';
import { exampleIds } from '../referral/examples.js';

const ofReferrals = [
  'referral.created',
  'referral.changed',
  'referral.closed',
  'referral.reopened',
  'referral.at_risk',
] as const;

/** What people hear of what a partner did; the partner itself hears of other things. */
export const partnerActEvents = ['release.acknowledged', 'release.asked', 'release.answered'] as const;
export type PartnerActEvent = (typeof partnerActEvents)[number];

/** What webhooks hear of. The words of `people` are those of `GET /v1/events`, too. */
export const webhookEvents = {
  people: [...ofReferrals, ...partnerActEvents],
  feeds: ['hold.placed', 'hold.released'],
  partners: namesIn(partnerEventMeanings),
} as const;

export const webhookEventSchema = z.enum([
  ...webhookEvents.people,
  ...webhookEvents.feeds,
  ...webhookEvents.partners,
]);
export type WebhookEvent = z.output<typeof webhookEventSchema>;

/** What is said of a referral: nothing personal, and nothing that the referral itself would not tell. */
export const referralChangeSchema = z
  .object({
    id: z.uuid().describe('Of the referral'),
    tier: z.int().nullable().describe('Its tier after this; null where a person referred it without one'),
    version: z.int().describe('Its version after this: of two messages about it the higher is the newer'),
    status: z.string().describe('Its status after this'),
  })
  .meta({
    id: 'ReferralChange',
    examples: [{ id: exampleIds.referral, tier: 1, version: 2, status: 'assigned' }],
  });

/** What is said of what a partner did about a release: which one, and no more than its `status` tells. */
export const partnerActSchema = z
  .object({ id: z.uuid().describe('Of the release') })
  .meta({ id: 'PartnerAct', examples: [{ id: examplePartnerIds.release }] });

/** What a feed hears of a hold: that, and nothing of why. */
export const holdNoticeSchema = z
  .object({
    bill: z.string().describe('The bill that must not be loaded, or may be again'),
    manifestNumber: z.string().describe('Of the manifest that it is on'),
    placedAt: z.iso.datetime().describe('Since when it must not be loaded'),
    releasedAt: z.iso.datetime().nullable().describe('Since when it may be again; null: it must not'),
  })
  .meta({
    id: 'HoldNotice',
    examples: [
      {
        bill: 'MIAKIN2300412',
        manifestNumber: 'AMQT-MIAKIN-230914',
        placedAt: '2023-09-13T02:30:00Z',
        releasedAt: null,
      },
    ],
  });

/** What a partner hears of a release: that, and a notice that can be passed on as an e-mail; no person, no goods. */
export const releaseNoticeSchema = releaseChangeSchema
  .omit({ at: true })
  .extend({
    notice: noticeSchema
      .nullable()
      .describe(
        'In the language of its countries; null of what was withdrawn, is kept no longer, or could not be read when it happened',
      ),
  })
  .meta({ id: 'ReleaseNotice' });

const timestamp = z.iso.datetime().describe('When it happened');

/** The body of a message, as Standard Webhooks recommends it. */
export const webhookMessageSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.enum(ofReferrals), timestamp, data: referralChangeSchema }),
    z.object({ type: z.enum(partnerActEvents), timestamp, data: partnerActSchema }),
    z.object({ type: z.enum(webhookEvents.feeds), timestamp, data: holdNoticeSchema }),
    z.object({ type: z.enum(webhookEvents.partners), timestamp, data: releaseNoticeSchema }),
    z.object({ type: z.literal('webhook.test'), timestamp, data: z.object({}) }),
  ])
  .meta({
    id: 'WebhookMessage',
    examples: [
      {
        type: 'referral.created',
        timestamp: '2023-09-13T02:11:09.151Z',
        data: { id: exampleIds.referral, tier: 1, version: 1, status: 'new' },
      },
    ],
  });
export type WebhookMessage = z.output<typeof webhookMessageSchema>;
