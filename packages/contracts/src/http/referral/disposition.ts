import { z } from 'zod';
import { requiredText } from '../../text.js';
import { exampleIds } from './examples.js';

/** The ways in which a referral can end. */
export const dispositions = [
  'no_contraband',
  'released',
  'license_determination_pending',
  'detained_for_license',
  'seized_firearms',
  'seized_parts',
  'seized_ammunition',
  'seized_other',
  'controlled_delivery',
  'departed_partner_notified',
  'unable_to_examine',
  'shipment_canceled',
] as const;
export const dispositionSchema = z.enum(dispositions).meta({ id: 'Disposition' });
export type Disposition = z.output<typeof dispositionSchema>;

/**
 * The dispositions that confirm contraband: shipments that share parties, container or master bill with the shipment
 * are scored again.
 */
export const confirming: readonly Disposition[] = [
  'seized_firearms',
  'seized_parts',
  'seized_ammunition',
  'seized_other',
  'controlled_delivery',
];
export const confirmsSeizure = (disposition: Disposition): boolean => confirming.includes(disposition);

/** The seized goods, in the simplest words. */
export const seizedSchema = z
  .strictObject({
    what: requiredText(500).describe('Such as `9 mm pistols, in a barrel of rice`'),
    count: z.int().min(1).max(1_000_000),
  })
  .meta({ id: 'Seized' });

/** `POST /v1/referrals/{id}/disposition`. */
export const newDispositionSchema = z
  .strictObject({
    disposition: dispositionSchema,
    note: requiredText(4_000).optional(),
    seizure: seizedSchema
      .optional()
      .describe('What was found; with `seized_…` and `controlled_delivery` only'),
  })
  .refine(({ disposition, seizure }) => seizure === undefined || confirmsSeizure(disposition), {
    path: ['seizure'],
    message: 'is for seized_firearms, seized_parts, seized_ammunition, seized_other and controlled_delivery',
  })
  .meta({
    id: 'NewDisposition',
    examples: [
      {
        disposition: 'seized_parts',
        note: 'Found by X-ray in the second barrel.',
        seizure: { what: 'Glock slides', count: 2 },
      },
    ],
  });

export type NewDisposition = z.output<typeof newDispositionSchema>;

/** `POST /v1/referrals/{id}/reopen`. */
export const reopeningSchema = z
  .strictObject({ reason: requiredText(4_000) })
  .meta({ id: 'Reopening', examples: [{ reason: 'The laboratory found airsoft parts.' }] });

/** The state of a referral after a transition; the new `ETag` is the version. */
export const transitionSchema = z
  .object({
    id: z.uuid(),
    status: z.string(),
    version: z.int().describe('For the next `If-Match`'),
    disposition: dispositionSchema.nullable(),
    decision: z.int().describe('Log position of the decision'),
    rescoring: z.boolean().describe('Shipments around this one are scored again because of it'),
  })
  .meta({
    id: 'Transition',
    examples: [
      {
        id: exampleIds.referral,
        status: 'closed',
        version: 2,
        disposition: 'seized_parts',
        decision: 211,
        rescoring: true,
      },
    ],
  });
export type Transition = z.output<typeof transitionSchema>;

/** The version that the client has seen, as `If-Match: "3"`. */
export const ifMatchHeaders = z.object({
  'if-match': z
    .string()
    .min(1)
    .describe('The `ETag` of what you decide about, such as `"3"`; `*` for whatever stands')
    .meta({ examples: ['"1"'] }),
});
