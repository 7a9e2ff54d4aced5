import { z } from 'zod';
import { namesIn } from '../../meanings.js';
import { country, requiredText } from '../../text.js';
import { utc } from '../../time.js';
import { cursorParameter, limitParameter, pageOf, searchText } from '../referral/parameters.js';
import {
  agreementStatusMeanings,
  agreementStatusSchema,
  breachFindingSchema,
  groundSchema,
} from './vocabulary.js';
import { examplePartnerIds } from './examples.js';

/** `POST /v1/agreements`. */
export const newAgreementSchema = z
  .strictObject({
    agency: requiredText(200).describe('With which agency, as the tokens of its officers name it'),
    countries: z
      .array(country())
      .min(1)
      .max(50)
      .describe(
        'The countries that it covers, ISO 3166-1 alpha-2; of an agency of a state or territory of the United States, `US`, ' +
          '`PR`, `VI`, `GU`, `AS`, `MP` or `UM`, and no other',
      ),
    ground: groundSchema,
    assurance: requiredText(4_000).describe(
      'What the agency assured: that it holds the information in confidence, and uses it only for the law enforcement ' +
        'purpose for which it is provided (19 CFR 103.33(b)(1)); where that stands in writing. An agency of a state or ' +
        'territory assures the same here',
    ),
    validFrom: utc().optional().describe('From when on it is in force; now by default'),
    validTo: utc().optional().describe('Until when, which lies ahead; without an end by default'),
  })
  .meta({
    id: 'NewAgreement',
    examples: [
      {
        agency: 'JCA',
        countries: ['JM'],
        ground: '103.33(a)(2)',
        assurance: 'Customs Mutual Assistance Agreement, article 11; letter of 2023-02-01',
        validFrom: '2023-03-01T00:00:00Z',
      },
    ],
  });
export type NewAgreement = z.output<typeof newAgreementSchema>;

/** `POST /v1/agreements/{id}/suspend`. */
export const suspensionSchema = z
  .strictObject({
    reason: requiredText(2_000).describe('Why; kept, with who you are. The agency is not told'),
    breach: z
      .boolean()
      .optional()
      .describe(
        'The agency violated an assurance: all its agreements are suspended, and none is made or resumed until that is ' +
          'settled (19 CFR 103.33(b)(2)). By default false',
      ),
  })
  .meta({
    id: 'AgreementSuspension',
    examples: [{ reason: 'Its officers passed a release on', breach: true }],
  });

/** `POST /v1/agreements/{id}/resume` and `/end`. */
export const agreementReasonSchema = z
  .strictObject({ reason: requiredText(2_000).describe('Why; kept, with who you are') })
  .meta({ id: 'AgreementReason', examples: [{ reason: 'The agency has given its assurance anew' }] });

/** `POST /v1/agreements/{id}/settle`. */
export const breachSettlementSchema = z
  .strictObject({
    finding: breachFindingSchema,
    reason: requiredText(2_000).describe('Why, and where that stands; kept, with who you are'),
  })
  .meta({
    id: 'BreachSettlement',
    examples: [{ finding: 'no_violation', reason: 'The copy came from the carrier: report of 2023-06-02' }],
  });

const example = {
  id: examplePartnerIds.agreement,
  agency: 'JCA',
  countries: ['JM'],
  ground: '103.33(a)(2)' as const,
  assurance: 'Customs Mutual Assistance Agreement, article 11; letter of 2023-02-01',
  validFrom: '2023-03-01T00:00:00.000Z',
  validTo: null,
  status: 'in_force' as const,
  demonstration: false,
  breach: false,
  suspendedAt: null,
  suspendedBy: null,
  suspensionReason: null,
  endedAt: null,
  endedBy: null,
  endReason: null,
  version: 1,
  createdAt: '2023-02-20T14:00:00.000Z',
  createdBy: 's.visor',
  decision: 190,
};

export const agreementSchema = z
  .object({
    id: z.uuid().describe('Of the agreement'),
    agency: z.string().describe('With which agency'),
    countries: z.array(z.string()).describe('The countries that it covers'),
    ground: groundSchema,
    assurance: z.string().describe('What the agency assured (19 CFR 103.33(b)(1))'),
    validFrom: z.iso.datetime().describe('From when on it is in force'),
    validTo: z.iso.datetime().nullable().describe('Until when; null: without an end'),
    status: agreementStatusSchema,
    demonstration: z
      .boolean()
      .describe('Made by a first start, to try the program with; no agency has assured anything'),
    breach: z
      .boolean()
      .describe('Whether its agency violated an assurance, which is not settled (19 CFR 103.33(b)(2))'),
    suspendedAt: z.iso.datetime().nullable().describe('When it was suspended; null: it is not'),
    suspendedBy: z.string().nullable().describe('By whom'),
    suspensionReason: z.string().nullable().describe('Why'),
    endedAt: z.iso.datetime().nullable().describe('When it was ended'),
    endedBy: z.string().nullable().describe('By whom'),
    endReason: z.string().nullable().describe('Why'),
    version: z.int().describe('For the next `If-Match`'),
    createdAt: z.iso.datetime().describe('When it was recorded'),
    createdBy: z.string().describe('By whom'),
    decision: z.int().describe('Log position of the decision that recorded it'),
  })
  .meta({ id: 'Agreement', examples: [example] });
export type Agreement = z.output<typeof agreementSchema>;

const exampleBreach = {
  agreementId: examplePartnerIds.agreement,
  reason: 'Its officers passed a release on',
  recordedAt: '2023-05-30T09:00:00.000Z',
  recordedBy: 's.visor',
  decision: 840,
  finding: 'no_violation' as const,
  settlementReason: 'The copy came from the carrier: report of 2023-06-02',
  settledAt: '2023-06-03T16:00:00.000Z',
  settledBy: 'o.verseer',
};

/** That an agency violated an assurance, and how that was settled. */
export const breachSchema = z
  .object({
    agreementId: z.uuid().describe('The agreement under which it was recorded'),
    reason: z.string().describe('What the agency did'),
    recordedAt: z.iso.datetime().describe('When it was recorded'),
    recordedBy: z.string().describe('By whom: somebody else settles it'),
    decision: z.int().describe('Log position of the decision that recorded it'),
    finding: breachFindingSchema.nullable().describe('How it was settled; null: it stands'),
    settlementReason: z.string().nullable().describe('Why'),
    settledAt: z.iso.datetime().nullable().describe('When'),
    settledBy: z.string().nullable().describe('By whom'),
  })
  .meta({ id: 'Breach', examples: [exampleBreach] });

const exampleReleased = {
  releases: 12,
  disclosed: 9,
  withdrawn: 1,
  expired: 2,
  read: 11,
  acknowledged: 10,
  answered: 7,
  readers: 3,
  lastReadAt: '2023-09-14T11:08:00.000Z',
};
const exampleChange = {
  what: 'made' as const,
  at: '2023-02-20T14:00:00.000Z',
  by: 's.visor',
  reason: null,
  decision: 190,
};

/** Something that was decided about an agreement. */
export const agreementChangeSchema = z
  .object({
    what: z
      .enum(['made', 'suspended', 'resumed', 'ended', 'breach', 'settled'])
      .describe(
        '`breach`: it was suspended, as the agency violated an assurance; `settled`: that was settled',
      ),
    at: z.iso.datetime().describe('When'),
    by: z.string().describe('By whom'),
    reason: z.string().nullable().describe('Why; null of what was made, or where it is kept no longer'),
    decision: z.int().describe('Log position of the decision'),
  })
  .meta({ id: 'AgreementChange', examples: [exampleChange] });

const exampleDetail = {
  ...example,
  history: [exampleChange],
  officers: 3,
  hints: [],
  breaches: [exampleBreach],
  released: exampleReleased,
};

/** `GET /v1/agreements/{id}`, and what every act on it answers. */
export const agreementDetailSchema = agreementSchema
  .extend({
    history: z
      .array(agreementChangeSchema)
      .describe('What was decided about it, the oldest first: the newest 100'),
    officers: z
      .int()
      .describe(
        'How many officers of the agency are known who can sign in and speak for one of its countries',
      ),
    hints: z
      .array(z.string())
      .describe('Why nothing that is released under it might reach anybody, such as a misspelt agency'),
    breaches: z
      .array(breachSchema)
      .describe('When its agency violated an assurance, under any agreement; the newest first, at most 20'),
    released: z
      .object({
        releases: z.int().describe('How many shipments were released under it'),
        disclosed: z.int().describe('Of these, how many the agency can read now'),
        withdrawn: z.int().describe('How many were withdrawn'),
        expired: z.int().describe('How many were not withdrawn, and their time is over'),
        read: z.int().describe('How many somebody there has read'),
        acknowledged: z.int().describe('How many were acknowledged'),
        answered: z.int().describe('How many were answered'),
        readers: z.int().describe('How many people there have read any'),
        lastReadAt: z.iso.datetime().nullable().describe('When one was read last; null: never'),
      })
      .nullable()
      .describe('What was released under it; null for who may not know that'),
  })
  .meta({ id: 'AgreementDetail', examples: [exampleDetail] });
export type AgreementDetail = z.output<typeof agreementDetailSchema>;

export const agreementPageSchema = pageOf(agreementSchema).meta({
  id: 'AgreementPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const agreementQuerySchema = z.strictObject({
  agency: searchText('Only those with this agency').optional(),
  country: country().optional().describe('Only those that cover this country'),
  status: z
    .enum(namesIn(agreementStatusMeanings))
    .optional()
    .describe('Only those that stand so now: see `AgreementStatus`'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
