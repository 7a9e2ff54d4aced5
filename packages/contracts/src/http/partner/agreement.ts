import { z } from 'zod';
import { country, requiredText } from '../../text.js';
import { utc } from '../../time.js';
import { cursorParameter, limitParameter, pageOf } from '../referral/parameters.js';
import { agreementStatusSchema, groundSchema } from './vocabulary.js';
import { examplePartnerIds } from './examples.js';

/** `POST /v1/agreements`. */
export const newAgreementSchema = z
  .strictObject({
    agency: requiredText(200).describe('With which agency, as the tokens of its officers name it'),
    countries: z
      .array(country())
      .min(1)
      .max(50)
      .describe('The countries that it covers, ISO 3166-1 alpha-2; `US` for an agency of a state'),
    ground: groundSchema,
    assurance: requiredText(4_000).describe(
      'What the agency assured: that it holds the information in confidence, and uses it only for the law enforcement ' +
        'purpose for which it is provided (19 CFR 103.33(b)(1)); where that stands in writing',
    ),
    validFrom: utc().optional().describe('From when on it is in force; now by default'),
    validTo: utc().optional().describe('Until when; without an end by default'),
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
        'The agency violated an assurance: all its agreements are suspended, and none is made until that is settled ' +
          '(19 CFR 103.33(b)(2)). By default false',
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
    breach: z.boolean().describe('Suspended since the agency violated an assurance (19 CFR 103.33(b)(2))'),
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

export const agreementPageSchema = pageOf(agreementSchema).meta({
  id: 'AgreementPage',
  examples: [{ items: [example], nextCursor: null }],
});

export const agreementQuerySchema = z.strictObject({
  agency: z.string().max(200).optional().describe('Only those with this agency'),
  country: country().optional().describe('Only those that cover this country'),
  status: agreementStatusSchema.optional(),
  cursor: cursorParameter(),
  limit: limitParameter(),
});
