import { z } from 'zod';
import { formerly } from '../../former.js';
import { meant, namesIn } from '../../meanings.js';
import { requiredText } from '../../text.js';
import { exampleIds } from './examples.js';
import { waiverGrounds, waiverGroundSchema } from './exam.js';

/** What a disposition needs, and what it means: one table, which the verb, `actions`, OpenAPI and docs/referrals.md tell. */
export interface DispositionRule {
  readonly meaning: string;
  /** What has to be true of the shipment. */
  readonly shipment?: 'departed' | 'canceled' | 'held';
  /** Whether a partner has to have been told of it: the shipment was released. */
  readonly told?: true;
  /** Whether it takes the right to let contraband run. */
  readonly supervised?: true;
  /** Whether it needs a ground of the closed list: nobody looked, although somebody thought that somebody should. */
  readonly ground?: true;
  /** Whether it confirms contraband: it takes what was seized, and the shipments around it are scored again. */
  readonly confirms?: true;
  /** Whether the referral stays open, since somebody else has to decide first. */
  readonly staysOpen?: true;
}

/** The ways in which a referral can end, each with what it means and needs. */
export const dispositionRules = {
  no_contraband: {
    meaning: 'Somebody looked, at the cargo or its papers, and it is what it was declared as.',
  },
  released: {
    meaning: 'Let go, and nobody looked inside: whether it held contraband was not found out.',
  },
  license_determination_pending: {
    meaning:
      'An agency was asked whether the goods need a license. The referral stays open, in review (or held, or ' +
      'examined, as it was), until another disposition ends it.',
    staysOpen: true,
  },
  detained_for_license: {
    meaning: 'Detained: the goods need a license, and there is none. The hold stays in force.',
    shipment: 'held',
  },
  seized_firearms: {
    meaning: 'Firearms were seized, alone or with anything else.',
    confirms: true,
  },
  seized_parts: {
    meaning: 'Firearm parts, magazines or conversion devices were seized, and no whole firearm.',
    confirms: true,
  },
  seized_ammunition: {
    meaning: 'Ammunition was seized, and neither firearms nor parts.',
    confirms: true,
  },
  seized_other: {
    meaning: 'Something else was seized, such as narcotics or currency.',
    confirms: true,
  },
  controlled_delivery: {
    meaning: 'Contraband was found and let run under surveillance; it counts as a seizure.',
    confirms: true,
    supervised: true,
  },
  departed_partner_notified: {
    meaning: 'It left before anybody could look; the authorities at its destination were told.',
    shipment: 'departed',
    told: true,
  },
  redelivery_ordered: {
    meaning: 'It left, and the carrier was ordered to bring it back (19 CFR 113.62(d), 141.113).',
    shipment: 'departed',
  },
  unable_to_examine: {
    meaning: 'Nobody could look, and nobody else was told; `ground` says why.',
    ground: true,
  },
  exam_waived: {
    meaning: 'Nobody has to look; `ground` says why. Never by who asked for the hold.',
    ground: true,
  },
  shipment_canceled: {
    meaning:
      'The shipment was canceled before it was loaded; there is nothing to look at. A feed that cancels a shipment ' +
      'closes its referral so by itself, unless somebody has asked for a hold.',
    shipment: 'canceled',
  },
} as const satisfies Readonly<Record<string, DispositionRule>>;
export type Disposition = keyof typeof dispositionRules;

export const dispositions = namesIn(dispositionRules);
/** What a disposition needs. */
export const ruleOf = (disposition: Disposition): DispositionRule => dispositionRules[disposition];

/** What a disposition asks for beside what it means, in words; empty where it asks for nothing. */
export function needsOf(disposition: Disposition): string {
  const { shipment, told, ground, supervised } = ruleOf(disposition);
  return [
    shipment === 'departed' ? ' Only once it has departed, as the manifest states it.' : '',
    told === true ? ' Only once it was released to a partner.' : '',
    shipment === 'held' ? ' Only while a hold is placed.' : '',
    shipment === 'canceled' ? ' Only where the feed has canceled it.' : '',
    ground === true ? ' Needs `ground`.' : '',
    supervised === true ? ' Needs the permission `referral:let-run`, which supervisors have.' : '',
  ].join('');
}

/** What each disposition means and needs, in words. */
export const dispositionMeanings = Object.fromEntries(
  dispositions.map((name) => [name, `${dispositionRules[name].meaning}${needsOf(name)}`]),
);

export const dispositionSchema = z
  .enum(dispositions)
  .describe(meant(dispositionMeanings))
  .meta({ id: 'Disposition', 'x-enumDescriptions': dispositionMeanings });

/** Whether a referral stays open after it: somebody else has to decide first. */
export const staysOpen = (disposition: Disposition): boolean => ruleOf(disposition).staysOpen === true;

/**
 * The dispositions that confirm contraband: shipments that share parties, container or master bill with the shipment
 * are scored again.
 */
export const confirming: readonly Disposition[] = dispositions.filter(
  (name) => ruleOf(name).confirms === true,
);
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
    ground: waiverGroundSchema
      .optional()
      .describe(
        'Why nobody looked. Needed with `unable_to_examine` and `exam_waived`, and with whatever lets go of cargo that ' +
          'is held and was not examined, unless it says why itself (`departed_partner_notified`, ' +
          '`redelivery_ordered`, `controlled_delivery`); with these alone',
      ),
    seizure: seizedSchema
      .optional()
      .describe(
        'What was found; with `seized_…` and `controlled_delivery` only. It may be left out where that is not known ' +
          'yet: shipments around it are scored again all the same, and `hint` of the answer asks for it. The same ' +
          'disposition sent again with it adds it to the closed referral',
      ),
  })
  .refine(({ disposition, seizure }) => seizure === undefined || confirmsSeizure(disposition), {
    path: ['seizure'],
    message: 'is for seized_firearms, seized_parts, seized_ammunition, seized_other and controlled_delivery',
  })
  .refine(({ disposition, ground }) => ruleOf(disposition).ground !== true || ground !== undefined, {
    path: ['ground'],
    message: `is needed: one of ${waiverGrounds.join(', ')}`,
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
    hint: z
      .string()
      .nullable()
      .describe(
        'What this record still lacks, and how to add it; of a hold, that by its manifest the cargo departed after ' +
          'it was asked for; null: nothing',
      ),
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
