import { z } from 'zod';
import { partyRoles } from '../../manifest/party.js';

/** An entry of a watchlist that a party may be. */
export const partyListHitSchema = z
  .object({
    watchlist: z.string().describe('Name of the list'),
    entry: z.string().describe('The id of the entry'),
    listed: z.string().describe('What matched, as listed'),
    foundBy: z
      .string()
      .describe('What they have in common: `name`, or the same `identifier`, `phone`, `email` or `address`'),
    likeness: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('How alike the names are, with two decimals; 1 where anything else is the same'),
    handling: z
      .string()
      .nullable()
      .describe(
        'How a hit is to be handled, as the entry in force says now; as it said when the shipment was scored where it is ' +
          'no longer in force. Null where it does not say',
      ),
    remarks: z.string().nullable().describe('What else the entry says, likewise'),
    datesOfBirth: z.array(z.string()).describe('As the entry states them, likewise'),
  })
  .meta({ id: 'PartyListHit' });

/** A party on the shipment, with the role and the source that name it, and what is known of it. */
export const namedPartySchema = z
  .object({
    role: z.enum(partyRoles).describe('As what the shipment names it'),
    source: z.enum(['manifest', 'eei']).describe('Where it is named so; `eei`: confidential, 15 CFR 30.60'),
    party: z
      .object({
        id: z
          .uuid()
          .nullable()
          .describe(
            'For `/v1/parties/{id}`; null where the name names nobody (`TO ORDER`), or it is not scored yet',
          ),
        name: z.string().describe('As the shipment names it; the rest of it stands in `shipment`'),
        kind: z.string().nullable().describe('`business`, `person` or `government`, as stated'),
        city: z.string().nullable().describe('City of its address'),
        country: z.string().nullable().describe('ISO 3166-1 alpha-2'),
      })
      .meta({ id: 'PartyNamed' }),
    shipments: z
      .int()
      .min(0)
      .max(64)
      .nullable()
      .describe(
        'Current shipments that name it at its address or with its phone, this one included, as the log stands now; 64 stands for 64 and more; null without an id',
      ),
    seized: z.int().nullable().describe('Those of them with a confirmed seizure'),
    tier: z.int().nullable().describe('The most urgent tier that any of them reached; null for none'),
    lists: z
      .array(partyListHitSchema)
      .describe('Entries of watchlists that it may be, as the assessment shown found them'),
  })
  .meta({ id: 'NamedParty' });

export type NamedParty = z.output<typeof namedPartySchema>;

export const exampleParties: NamedParty[] = [
  {
    role: 'shipper',
    source: 'manifest',
    party: {
      id: '01a3f6a0-7d60-7c11-8f2e-330000000004',
      name: 'Sunrise Barrel Shipping',
      kind: null,
      city: null,
      country: null,
    },
    shipments: 64,
    seized: 0,
    tier: 1,
    lists: [],
  },
  {
    role: 'consignee',
    source: 'manifest',
    party: {
      id: '01a3f6a0-7d60-7c11-8f2e-330000000005',
      name: 'Marcia Brown',
      kind: 'person',
      city: 'Kingston',
      country: 'JM',
    },
    shipments: 3,
    seized: 1,
    tier: 1,
    lists: [
      {
        watchlist: 'hsi-lookouts',
        entry: 'L-1',
        listed: 'Marcia Browne',
        foundBy: 'name',
        likeness: 0.96,
        handling: 'LES: call the duty desk before contact',
        remarks: null,
        datesOfBirth: ['1991-05-12'],
      },
    ],
  },
];
