import { z } from 'zod';
import { requiredText } from '../../text.js';
import { cursorParameter, limitParameter, pageOf } from '../referral/parameters.js';
import { exampleHold, exampleShipments } from './examples.js';

/** What a legal hold may be placed on. */
export const heldKinds = ['shipment', 'referral', 'manifest', 'party'] as const;
export type HeldKind = (typeof heldKinds)[number];

const kind = z
  .enum(heldKinds)
  .describe(
    'What is kept. `referral`: its shipment; `manifest`: every shipment of every revision of its number; `party`: ' +
      'every shipment, also later ones, that states its name or that of whoever is one with it now',
  );

/** `POST /v1/legal-holds`. */
export const newLegalHoldSchema = z
  .strictObject({
    kind,
    target: z.uuid().describe('Id of the shipment, referral, manifest or party'),
    reason: requiredText(2_000).describe('Why, such as the docket number; kept, with who you are'),
  })
  .meta({
    id: 'NewLegalHold',
    examples: [
      {
        kind: 'shipment',
        target: exampleShipments[0] ?? '',
        reason: 'Docket 1:26-cr-20114, preservation order',
      },
    ],
  });

/** `POST /v1/legal-holds/{id}/lift`. */
export const liftingSchema = z
  .strictObject({ reason: requiredText(2_000).describe('Why; kept, with who you are') })
  .meta({ id: 'LegalHoldLifting', examples: [{ reason: 'Docket 1:26-cr-20114 closed, order vacated' }] });

const example = {
  id: exampleHold,
  kind: 'shipment' as const,
  target: exampleShipments[0] ?? '',
  parties: 0,
  status: 'standing' as const,
  reason: 'Docket 1:26-cr-20114, preservation order',
  position: 41_402,
  placedAt: '2026-11-30T08:01:00.120Z',
  placedBy: 'Inga Vestigator',
  liftedAt: null,
  liftedBy: null,
  liftReason: null,
};

/** An order that something be kept, whatever its age. */
export const legalHoldSchema = z
  .object({
    id: z.uuid().describe('Id of the legal hold'),
    kind,
    target: z.uuid().describe('Id of what is kept'),
    parties: z
      .int()
      .describe(
        'Of a party: how many are kept with it, since they were one with it when it was placed; else 0',
      ),
    status: z.enum(['standing', 'lifted']).describe('Whether it keeps anything'),
    reason: z.string().describe('Why; empty once what it kept was deleted'),
    position: z.int().describe('Of the decision, in the log'),
    placedAt: z.iso.datetime().describe('When it was placed'),
    placedBy: z.string().describe('By whom: somebody else lifts it'),
    liftedAt: z.iso.datetime().nullable().describe('When it was lifted'),
    liftedBy: z.string().nullable().describe('By whom'),
    liftReason: z.string().nullable().describe('Why it was lifted'),
  })
  .meta({ id: 'LegalHold', examples: [example] });
export type LegalHold = z.output<typeof legalHoldSchema>;

export const legalHoldPageSchema = pageOf(legalHoldSchema).meta({
  id: 'LegalHoldPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const legalHoldQuerySchema = z.strictObject({
  status: z.enum(['standing', 'lifted']).optional().describe('Only these; all by default'),
  target: z.uuid().optional().describe('Only those on this shipment, referral, manifest or party'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
