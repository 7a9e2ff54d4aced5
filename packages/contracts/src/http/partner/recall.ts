import { z } from 'zod';
import { exampleIds, exampleItem } from '../referral/examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from '../referral/parameters.js';
import { examplePartnerIds } from './examples.js';
import { disclosureSchema, readChannelSchema, urgencySchema } from './vocabulary.js';

const exampleRead = {
  subject: 'b.brown',
  channel: 'api' as const,
  firstAt: '2023-09-13T15:41:00.000Z',
  lastAt: '2023-09-14T11:08:00.000Z',
  times: 3,
  revision: 1,
};
const example = {
  releaseId: examplePartnerIds.release,
  shipmentId: exampleIds.shipment,
  referralId: exampleIds.referral,
  bill: exampleItem.bill,
  countries: ['JM'],
  purpose: 'Examination on arrival',
  urgency: 'high' as const,
  releasedAt: '2023-09-13T15:20:00.000Z',
  releasedBy: 's.visor',
  disclosure: 'disclosed' as const,
  acknowledgedAt: '2023-09-13T15:44:00.000Z',
  answered: false,
  read: exampleRead,
};

/**
 * What was released under an agreement, and one who read it: also the accounting of disclosures that 5 USC 552a(c) asks for.
 */
export const recalledSchema = z
  .object({
    releaseId: z.uuid().describe('What was released'),
    shipmentId: z.uuid().describe('Of which shipment'),
    referralId: z.uuid().nullable().describe('From which referral; null: from none'),
    bill: z.string().nullable().describe('House bill or air waybill; null: it is kept no longer'),
    countries: z.array(z.string()).describe('To which countries'),
    purpose: z.string().describe('For which law enforcement purpose'),
    urgency: urgencySchema,
    releasedAt: z.iso.datetime().describe('When it was released'),
    releasedBy: z.string().describe('By whom'),
    disclosure: disclosureSchema,
    acknowledgedAt: z.iso.datetime().nullable().describe('When it was acknowledged; null: it was not'),
    answered: z.boolean().describe('Whether it was answered'),
    read: z
      .object({
        subject: z.string().describe('Who read it; of a webhook, the officer who made it'),
        channel: readChannelSchema,
        firstAt: z.iso.datetime().describe('When first'),
        lastAt: z.iso.datetime().describe('When last'),
        times: z.int().describe('How often'),
        revision: z
          .int()
          .nullable()
          .describe('The newest revision of the manifest that they were shown; null: it is kept no longer'),
      })
      .nullable()
      .describe('One who read it, by one channel; null: nobody did'),
  })
  .meta({ id: 'Recalled', examples: [example] });
export type Recalled = z.output<typeof recalledSchema>;

export const recallPageSchema = pageOf(recalledSchema).meta({
  id: 'RecallPage',
  examples: [{ items: [example], nextCursor: null }],
});

/** `GET /v1/agreements/{id}/recall`. */
export const recallQuerySchema = z.strictObject({
  read: z.enum(['read', 'unread']).optional().describe('Only what somebody read, or only what nobody did'),
  subject: searchText('Only what this person read').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
