import { z } from 'zod';
import { formerly } from '../../former.js';
import { requiredText } from '../../text.js';
import { waiverGroundSchema } from './exam.js';
import { exampleIds } from './examples.js';

/** The ways in which a referral can end, each with what it means. */
export const dispositionMeanings = {
  no_contraband: 'Somebody looked, at the cargo or its papers, and it is what it was declared as.',
  released: 'Let go, and nobody looked inside: whether it held contraband was not found out.',
  license_determination_pending:
    'An agency was asked whether the goods need a license. The referral stays open, in review, until another ' +
    'disposition ends it.',
  detained_for_license: 'Detained: the goods need a license, and there is none.',
  seized_firearms: 'Firearms were seized, alone or with anything else.',
  seized_parts: 'Firearm parts, magazines or conversion devices were seized, and no whole firearm.',
  seized_ammunition: 'Ammunition was seized, and neither firearms nor parts.',
  seized_other: 'Something else was seized, such as narcotics or currency.',
  controlled_delivery: 'Contraband was found and let run under surveillance; it counts as a seizure.',
  departed_partner_notified:
    'It left before anybody could look; the authorities at its destination were told.',
  unable_to_examine: 'Nobody could look, for whatever reason, and nobody else was told.',
  shipment_canceled: 'The shipment was canceled before it was loaded; there is nothing to look at.',
} as const;
export type Disposition = keyof typeof dispositionMeanings;

const isDisposition = (name: string): name is Disposition => Object.hasOwn(dispositionMeanings, name);
export const dispositions = Object.keys(dispositionMeanings).filter(isDisposition);

export const dispositionSchema = z
  .enum(dispositions)
  .describe(dispositions.map((name) => `\`${name}\`: ${dispositionMeanings[name]}`).join('\n\n'))
  .meta({ id: 'Disposition', 'x-enumDescriptions': dispositionMeanings });

/** The dispositions after which a referral stays open: somebody else has to decide first. */
const pending: readonly Disposition[] = ['license_determination_pending'];
export const staysOpen = (disposition: Disposition): boolean => pending.includes(disposition);

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
    what: requiredText(500).describe(
      'What it is, without a number: `9 mm pistols, in a barrel of rice`. People read it after the count: `2 × 9 mm pistols …`',
    ),
    count: z.int().min(1).max(1_000_000).describe('How many of it'),
  })
  .meta({ id: 'Seized' });

/** `POST /v1/referrals/{id}/disposition`. */
export const newDispositionSchema = z
  .strictObject({
    disposition: dispositionSchema,
    reason: requiredText(4_000)
      .optional()
      .describe('Why, or what was done and found; kept, with who you are'),
    note: formerly('reason', requiredText(4_000).optional()),
    seizure: seizedSchema
      .optional()
      .describe(
        'What was found; with `seized_…` and `controlled_delivery` only. It may be left out where that is not known ' +
          'yet: shipments around it are scored again all the same, and `hint` of the answer asks for it. The same ' +
          'disposition sent again with it adds it to the closed referral',
      ),
    ground: waiverGroundSchema
      .optional()
      .describe(
        'Why held cargo is let go although it was not examined; needed then, unless the disposition says it itself ' +
          '(`departed_partner_notified`, `redelivery_ordered`, `controlled_delivery`)',
      ),
  })
  .refine(({ disposition, seizure }) => seizure === undefined || confirmsSeizure(disposition), {
    path: ['seizure'],
    message: 'is for seized_firearms, seized_parts, seized_ammunition, seized_other and controlled_delivery',
  })
  .refine(({ reason, note }) => reason === undefined || note === undefined, {
    path: ['note'],
    message: 'is the old name of reason; give one of them',
  })
  .meta({
    id: 'NewDisposition',
    examples: [
      {
        disposition: 'seized_parts',
        reason: 'Found by X-ray in the second barrel.',
        seizure: { what: 'Glock slides', count: 2 },
      },
    ],
  });

export type NewDisposition = z.output<typeof newDispositionSchema>;

/** `POST /v1/referrals/{id}/reopen`. */
export const reopeningSchema = z
  .strictObject({ reason: requiredText(4_000).describe('Why; kept, with who you are') })
  .meta({ id: 'Reopening', examples: [{ reason: 'The laboratory found airsoft parts.' }] });

/** The state of a referral after a transition; the new `ETag` is the version. */
export const transitionSchema = z
  .object({
    id: z.uuid().describe('Of the referral'),
    status: z.string().describe('Where it stands since; `closed`, unless the disposition leaves it open'),
    version: z.int().describe('For the next `If-Match`'),
    disposition: dispositionSchema
      .nullable()
      .describe('How it ended, or what it waits for; null once reopened'),
    decision: z.int().describe('Log position of the decision'),
    rescoring: z.boolean().describe('Shipments around this one are scored again because of it'),
    hint: z.string().nullable().describe('What this record still lacks, and how to add it; null: nothing'),
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
        hint: null,
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
