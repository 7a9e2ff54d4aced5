import { z } from 'zod';
import { requiredText } from '../../text.js';
import { exampleIds } from '../referral/examples.js';
import { cursorParameter, limitParameter, pageOf } from '../referral/parameters.js';
import { type WebhookEvent, webhookEvents, webhookEventSchema } from './webhook-message.js';

/** Whose webhook it is: a feed's, a partner's, or neither's. */
export interface WebhookOwner {
  readonly feedId?: string | null | undefined;
  readonly agency?: string | null | undefined;
}

/** What a webhook hears of: a feed's of its holds, a partner's of its releases, others of referrals. */
export const eventsHeardBy = ({ feedId, agency }: WebhookOwner): readonly WebhookEvent[] => {
  if (typeof feedId === 'string') return webhookEvents.feeds;
  return typeof agency === 'string' ? webhookEvents.partners : webhookEvents.people;
};

const events = () => z.array(webhookEventSchema).min(1, 'must name an event').max(20);

const url = () =>
  requiredText(2_000).describe(
    'Where messages are posted to: https, without user, password and fragment; no address of a private network unless the operator allowed that',
  );

/** `POST /v1/webhooks`. */
export const newWebhookSchema = z
  .strictObject({
    url: url(),
    events: events()
      .optional()
      .describe(
        'What it hears of; by default all that it may: `referral.…`, `hold.…` with `feedId`, a partner’s `release.…`',
      ),
    feedId: requiredText(64)
      .optional()
      .describe(
        'The feed that hears of holds of its own bills; without, it hears of referrals, and a partner’s of its releases',
      ),
    description: requiredText(200).optional().describe('What it is for, for people'),
  })
  .superRefine(({ events: given = [], feedId }, context) => {
    // Whether it is a partner's is not told here, but by who sends it.
    const heard =
      feedId === undefined ? [...webhookEvents.people, ...webhookEvents.partners] : eventsHeardBy({ feedId });
    for (const [at, event] of given.entries())
      if (!heard.includes(event))
        context.addIssue({
          code: 'custom',
          path: ['events', at],
          message: `a webhook ${feedId === undefined ? 'without' : 'with'} feedId hears of ${heard.join(', ')}`,
        });
  })
  .meta({
    id: 'NewWebhook',
    examples: [{ url: 'https://cases.agency.example/hammerhead', description: 'Case management' }],
  });

/** `PATCH /v1/webhooks/{id}`. */
export const webhookChangesSchema = z
  .strictObject({
    url: url().optional(),
    events: events().optional().describe('What it hears of from now on'),
    description: requiredText(200).nullable().optional().describe('What it is for; null: nothing is said'),
    status: z
      .enum(['active', 'paused'])
      .optional()
      .describe('`paused`: messages are kept, and wait; `active`: they are sent, also where it was disabled'),
  })
  .refine((given) => Object.keys(given).length > 0, 'must change something')
  .meta({ id: 'WebhookChanges', examples: [{ status: 'paused' }] });

/** `POST /v1/webhooks/{id}/secret-rotation`. */
export const secretRotationSchema = z
  .strictObject({
    overlapHours: z
      .int()
      .min(0)
      .max(168)
      .default(24)
      .describe('For how long messages are signed with the secret so far, too'),
  })
  .meta({ id: 'SecretRotation', examples: [{ overlapHours: 24 }] });

const example = {
  id: exampleIds.webhook,
  url: 'https://cases.agency.example/hammerhead',
  events: ['referral.created', 'referral.closed'],
  feedId: null,
  description: 'Case management',
  status: 'active' as const,
  disabledReason: null,
  failingSince: null,
  formerSecretUntil: null,
  waiting: 0,
  dead: 0,
  version: 1,
  createdBy: 'Sue Visor',
  createdAt: '2023-09-13T02:11:09.151Z',
  updatedAt: '2023-09-13T02:11:09.151Z',
};

const members = {
  id: z.uuid().describe('Of the webhook'),
  url: z.string().describe('Where messages are posted to'),
  events: z.array(z.string()).describe('What it hears of'),
  feedId: z
    .string()
    .nullable()
    .describe(
      'The feed whose holds it hears of; null: it hears of referrals, and a partner’s of its releases',
    ),
  description: z.string().nullable().describe('What it is for'),
  status: z
    .enum(['active', 'paused', 'disabled'])
    .describe('`paused` by a person, `disabled` by Hammerhead: see `disabledReason`'),
  disabledReason: z.string().nullable().describe('Why nothing is sent to it any more'),
  failingSince: z.iso
    .datetime()
    .nullable()
    .describe('The first attempt that failed since the last one that succeeded; null: it takes messages'),
  formerSecretUntil: z.iso
    .datetime()
    .nullable()
    .describe('Until when messages are signed with the former secret, too; null: there is none'),
  waiting: z.int().describe('Messages that are to be sent, counted up to 10,000'),
  dead: z.int().describe('Messages that were given up and can be sent again, counted up to 10,000'),
  version: z.int().describe('Counts its changes; `If-Match` asks for it'),
  createdBy: z.string().describe('Who made it'),
  createdAt: z.iso.datetime().describe('When it was made; it hears of what happened since'),
  updatedAt: z.iso.datetime().describe('When it was changed last'),
};

export const webhookSchema = z.object(members).meta({ id: 'Webhook', examples: [example] });
export type WebhookOut = z.output<typeof webhookSchema>;

/** The answers that show the secret: when it is made, and when it is replaced. */
export const webhookWithSecretSchema = z
  .object({
    ...members,
    secret: z.string().describe('What messages are signed with (Standard Webhooks); shown this once'),
  })
  .meta({
    id: 'WebhookWithSecret',
    examples: [{ ...example, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=' }],
  });

export const removedWebhookSchema = z
  .object({ id: z.uuid().describe('Of the webhook'), status: z.literal('removed').describe('It is gone') })
  .meta({ id: 'RemovedWebhook', examples: [{ id: exampleIds.webhook, status: 'removed' }] });

export const webhookQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });
export const webhookPageSchema = pageOf(webhookSchema).meta({
  id: 'WebhookPage',
  examples: [{ items: [example], nextCursor: null }],
});
