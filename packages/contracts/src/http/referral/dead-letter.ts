import { z } from 'zod';
import { exampleIds, exampleItem } from './examples.js';
import { cursorParameter, limitParameter, pageOf } from './parameters.js';

export const deadLetterQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

const example = {
  id: '41207',
  shipments: 1,
  firstPosition: 41_207,
  lastPosition: 41_207,
  attempts: 5,
  acceptedAt: '2023-09-13T02:11:09.120Z',
  failedAt: '2023-09-13T02:16:40.002Z',
  lastError: 'the rule set in force at position 41207 does not load',
  shipmentId: exampleIds.shipment,
  bill: exampleItem.bill,
  manifestNumber: exampleItem.manifestNumber,
};

/** Shipments that were accepted and could not be scored, however often it was tried. */
export const deadLetterSchema = z
  .object({
    id: z.string().describe('Names it in `/v1/dead-letters/{id}/requeue`'),
    shipments: z.int(),
    firstPosition: z.int(),
    lastPosition: z.int(),
    attempts: z.int(),
    acceptedAt: z.iso.datetime(),
    failedAt: z.iso.datetime(),
    lastError: z.string().nullable(),
    shipmentId: z.uuid(),
    bill: z.string(),
    manifestNumber: z.string(),
  })
  .meta({
    id: 'DeadLetter',
    examples: [example],
  });
export const deadLetterPageSchema = pageOf(deadLetterSchema).meta({
  id: 'DeadLetterPage',
  examples: [{ items: [example], nextCursor: null }],
});

/** A dead letter’s id is the log position at which it begins. */
export const deadLetterPath = z.object({ id: z.string().regex(/^[1-9]\d{0,14}$/) });

export const requeuedSchema = z
  .object({ id: z.string(), status: z.literal('queued') })
  .meta({ id: 'Requeued', examples: [{ id: '41207', status: 'queued' }] });

export type DeadLetter = z.output<typeof deadLetterSchema>;
