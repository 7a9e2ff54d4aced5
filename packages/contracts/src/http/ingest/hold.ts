import { z } from 'zod';
import { answeredAt } from '../../time.js';
import { cursorParameter, instantParameter, limitParameter, searchText } from '../referral/parameters.js';
import { manifestNumber } from './told.js';

/** `GET /v1/holds`. */
export const holdQuerySchema = z.strictObject({
  status: z
    .enum(['placed', 'released', 'all'])
    .optional()
    .describe(
      '`placed`: what must not be loaded, as it stands; `released`: what was held and no longer is; `all`: both. Without ' +
        'it `placed`, and with `since` `all`, since that a bill may be loaded again is news, too',
    ),
  since: instantParameter(
    'Only what was placed or released at this time or later: send the latest `placedAt` or `releasedAt` that you know',
  ).optional(),
  bill: searchText('This house bill or air waybill alone, exactly as sent').optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
export type HoldQuery = z.output<typeof holdQuerySchema>;

const exampleHold = {
  bill: 'MIAKIN2300412',
  manifestNumber: 'AMQT-MIAKIN-230914',
  masterBill: 'AMQT23091187',
  placedAt: '2023-09-13T14:02:11.107Z',
  releasedAt: null,
};

/** A hold as its feed hears of it: which bill, and from when to when; never why, and nothing of what people found. */
export const feedHoldSchema = z
  .object({
    bill: z.string().describe('House bill or air waybill, as sent.'),
    manifestNumber: manifestNumber(),
    masterBill: z
      .string()
      .nullable()
      .describe('Master bill, as sent when the hold was placed; null: none was.'),
    placedAt: answeredAt('From when on it must not be loaded.'),
    releasedAt: z.iso
      .datetime()
      .nullable()
      .describe('From when on it may be loaded again; null: it must not be.'),
  })
  .meta({
    id: 'Hold',
    description: 'A bill that must not be loaded, or was not to be.',
    examples: [exampleHold],
  });
export type FeedHold = z.output<typeof feedHoldSchema>;

export const holdPageSchema = z
  .object({
    items: z.array(feedHoldSchema).describe('The holds of this page; what changed last comes last.'),
    nextCursor: z.string().nullable().describe('`cursor` of the next page; null on the last one.'),
  })
  .meta({
    id: 'HoldPage',
    description: 'One page of holds.',
    examples: [{ items: [exampleHold], nextCursor: null }],
  });
export type HoldPage = z.output<typeof holdPageSchema>;

export const ifNoneMatchHeaders = z.object({
  'if-none-match': z
    .string()
    .max(4_096)
    .optional()
    .describe(
      'The `ETag` of the answer that you have: where it would be the same, the answer is an empty 304',
    )
    .meta({ examples: ['W/"9a0364b9e99bb480"'] }),
});
