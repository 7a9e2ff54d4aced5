import { z } from 'zod';
import { formerly } from '../../former.js';
import { exampleIds, exampleItem } from './examples.js';
import { cursorParameter, limitParameter, pageOf } from './parameters.js';

export const deadLetterQuerySchema = z.strictObject({ cursor: cursorParameter(), limit: limitParameter() });

const example = {
  id: '41207',
  shipments: 1,
  firstPosition: 41_207,
  lastPosition: 41_207,
  attempts: 5,
  receivedAt: '2023-09-13T02:11:09.120Z',
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
    shipments: z.int().describe('How many they are'),
    firstPosition: z.int().describe('Log position of the first'),
    lastPosition: z.int().describe('Log position of the last'),
    attempts: z.int().describe('How often it was tried'),
    receivedAt: z.iso.datetime().describe('When the first was accepted'),
    acceptedAt: formerly('receivedAt', z.iso.datetime()),
    failedAt: z.iso.datetime().describe('When the last attempt failed'),
    lastError: z.string().nullable().describe('What the last attempt failed of'),
    shipmentId: z.uuid().describe('The first of them'),
    bill: z.string().describe('Its house bill or air waybill'),
    manifestNumber: z.string().describe('The manifest that it is on'),
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
export const deadLetterPath = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .describe('Log position at which it begins'),
});

export const requeuedSchema = z
  .object({
    id: z.string().describe('Of the dead letter'),
    status: z.literal('queued').describe('The next sweep takes them'),
  })
  .meta({ id: 'Requeued', examples: [{ id: '41207', status: 'queued' }] });

export type DeadLetter = z.output<typeof deadLetterSchema>;
