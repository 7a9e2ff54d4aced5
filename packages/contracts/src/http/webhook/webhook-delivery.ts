import { z } from 'zod';
import { utc } from '../../time.js';
import { exampleIds } from '../referral/examples.js';
import { cursorParameter, limitParameter, pageOf } from '../referral/parameters.js';

const statuses = ['waiting', 'delivered', 'dead'] as const;

export const deliveryQuerySchema = z.strictObject({
  status: z.enum(statuses).optional().describe('Only those that wait, were delivered, or were given up'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

const example = {
  id: exampleIds.delivery,
  type: 'referral.created',
  status: 'waiting' as const,
  attempts: 3,
  createdAt: '2023-09-13T02:11:09.151Z',
  lastAttemptAt: '2023-09-13T02:11:45.020Z',
  nextAttemptAt: '2023-09-13T02:13:40.314Z',
  endedAt: null,
  lastStatus: 503,
  lastError: 'it answered 503',
};

/** A message for a webhook. What it says is not shown: it stands in the referral, or in the feed's holds. */
export const deliverySchema = z
  .object({
    id: z.uuid().describe('Of the message: the header `webhook-id` of every attempt'),
    type: z.string().describe('What it tells of'),
    status: z
      .enum(statuses)
      .describe('`waiting`: to be sent; `delivered`: answered with 2xx; `dead`: given up after 30 hours'),
    attempts: z.int().describe('How often it was tried, since it was made or sent again'),
    createdAt: z.iso.datetime().describe('When it was made'),
    lastAttemptAt: z.iso.datetime().nullable().describe('When it was tried last'),
    nextAttemptAt: z.iso
      .datetime()
      .nullable()
      .describe('When it is tried next, at the earliest: what is about the same waits for each other'),
    endedAt: z.iso.datetime().nullable().describe('When it was delivered or given up'),
    lastStatus: z.int().nullable().describe('The HTTP status of the last answer; null where none came'),
    lastError: z.string().nullable().describe('What the last attempt failed of; null where it did not fail'),
  })
  .meta({ id: 'WebhookDelivery', examples: [example] });
export type DeliveryOut = z.output<typeof deliverySchema>;

export const deliveryPageSchema = pageOf(deliverySchema).meta({
  id: 'WebhookDeliveryPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const deliveryPath = z.object({
  id: z.uuid().describe('Of the webhook'),
  delivery: z.uuid().describe('Of the message'),
});

/** `POST /v1/webhooks/{id}/redelivery`. */
export const redeliverySchema = z
  .strictObject({ since: utc().describe('Those that were given up at this instant or later') })
  .meta({ id: 'Redelivery', examples: [{ since: '2023-09-13T00:00:00Z' }] });

export const redeliveredSchema = z
  .object({
    redelivered: z.int().describe('How many are sent again'),
    more: z.boolean().describe('Whether there are more: ask again'),
  })
  .meta({ id: 'Redelivered', examples: [{ redelivered: 12, more: false }] });
