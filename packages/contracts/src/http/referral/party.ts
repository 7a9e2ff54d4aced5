import { z } from 'zod';
import { country } from '../../text.js';
import { dispositionSchema } from './disposition.js';
import { exampleItem } from './examples.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';
import { mergeSchema, proposalSchema } from './party-merge.js';
import { briefPartyExample, briefPartySchema, linkKinds, sources } from './party-brief.js';

/** `GET /v1/parties` */
export const partyQuerySchema = z.strictObject({
  name: searchText(
    'Name of a person or company, or a part of it, as you know it: spelling and order need not be right',
  ),
  country: country().optional().describe('Country of its address'),
  cursor: cursorParameter(),
  limit: limitParameter(),
});

const shipmentsCount = () =>
  z.int().min(0).max(64).describe('Current shipments that name it; 64 stands for 64 and more');

const itemExample = { ...briefPartyExample, score: 0.97, shipments: 3, lastDeparture: '2023-09-14' };

/** A party that may be the one searched for. */
export const partyItemSchema = z
  .object({
    ...briefPartySchema.shape,
    id: z.uuid(),
    score: z
      .number()
      .min(0)
      .max(1)
      .describe('How alike the whole names are; the order counts more what is part of a name'),
    shipments: shipmentsCount(),
    lastDeparture: z.iso.date().nullable(),
  })
  .meta({ id: 'PartyItem', examples: [itemExample] });
export type PartyItem = z.output<typeof partyItemSchema>;

export const partyPageSchema = pageOf(partyItemSchema)
  .extend({ cut: z.boolean().describe('There were more names to be compared than are compared: say more') })
  .meta({ id: 'PartyPage', examples: [{ items: [itemExample], nextCursor: null, cut: false }] });

/** A value that the parties of a cluster have, with its sources. */
export const clusterValueSchema = z
  .object({
    value: z.string().describe('As written'),
    sources: z.array(z.enum(sources)).describe('`eei` alone: confidential, 15 CFR 30.60'),
    shipments: z.int(),
  })
  .meta({ id: 'ClusterValue' });
export type ClusterValue = z.output<typeof clusterValueSchema>;

/** The reason why parties are one. */
export const bondSchema = z
  .object({
    kind: z.enum(linkKinds),
    value: z.string().nullable().describe('As written; null for a merge'),
    parties: z.array(briefPartySchema),
    sources: z.array(z.enum(sources)),
    shipments: z.int(),
    decision: z.int().nullable().describe('Of a merge'),
  })
  .meta({ id: 'Bond' });

/** A value that so many parties share that it links nobody, such as a forwarder's phone. */
export const hubSchema = z
  .object({
    kind: z.enum(linkKinds),
    value: z.string(),
    names: z.int().describe('Distinct names among its newest 64 shipments'),
    why: z.enum(['names', 'forwarder']).describe('24 names and more; or it is a forwarder’s'),
  })
  .meta({ id: 'Hub' });

const someValues = [{ value: '+18765550188', sources: ['manifest' as const], shipments: 3 }];

/** A party with all parties that are one with it. */
export const partyDetailSchema = z
  .object({
    ...briefPartySchema.shape,
    id: z.uuid(),
    cut: z.boolean().describe('There is more than is read: at most 500 parties and 4,000 shipments'),
    members: z.array(briefPartySchema).describe('The parties that are one, itself among them'),
    names: z.array(clusterValueSchema),
    addresses: z.array(clusterValueSchema),
    phones: z.array(clusterValueSchema),
    emails: z.array(clusterValueSchema),
    identifiers: z.array(clusterValueSchema),
    shipments: z.int().describe('Current shipments read: of each member its newest 64'),
    outcomes: z.object({
      seized: z.int().describe('Shipments with a confirmed seizure'),
      tiers: z.array(z.object({ tier: z.int(), shipments: z.int() })),
      withoutTier: z.int(),
      dispositions: z.array(z.object({ disposition: dispositionSchema, shipments: z.int() })),
    }),
    bonds: z.array(bondSchema).describe('Why they are one'),
    merges: z.array(mergeSchema).describe('What people decided about them'),
    proposals: z.array(proposalSchema).describe('Who may be the same, too'),
    hubs: z.array(hubSchema).describe('Met, and not crossed'),
  })
  .meta({
    id: 'PartyDetail',
    examples: [
      {
        ...briefPartyExample,
        cut: false,
        members: [briefPartyExample],
        names: [{ value: 'Marcia Brown', sources: ['manifest'], shipments: 3 }],
        addresses: [{ value: '14 Molynes Rd, Kingston, JM', sources: ['manifest'], shipments: 3 }],
        phones: someValues,
        emails: [],
        identifiers: [],
        shipments: 3,
        outcomes: {
          seized: 1,
          tiers: [{ tier: 2, shipments: 1 }],
          withoutTier: 2,
          dispositions: [{ disposition: 'seized_parts', shipments: 1 }],
        },
        bonds: [],
        merges: [],
        proposals: [],
        hubs: [],
      },
    ],
  });
export type PartyDetail = z.output<typeof partyDetailSchema>;

/** `GET /v1/parties/{id}/shipments` */
export const partyShipmentsQuerySchema = z.strictObject({
  cursor: cursorParameter(),
  limit: limitParameter(),
});

const partyShipmentSchema = z
  .object({
    id: z.uuid(),
    position: z.int(),
    bill: z.string(),
    manifestNumber: z.string(),
    shipper: z.string().nullable(),
    consignee: z.string().nullable(),
    destination: z.string().nullable(),
    departureAt: z.iso.datetime(),
    party: briefPartySchema.describe('Whom of the cluster it names'),
    roles: z.array(z.string()).describe('As what'),
    eeiOnly: z.boolean().describe('Only the EEI names it there'),
    assessed: z.boolean(),
    score: z.number().min(0).max(100).nullable(),
    tier: z.int().nullable(),
    referralId: z.uuid().nullable(),
    disposition: dispositionSchema.nullable(),
    seized: z.boolean(),
  })
  .meta({ id: 'PartyShipment' });
export type PartyShipment = z.output<typeof partyShipmentSchema>;

export const partyShipmentPageSchema = pageOf(partyShipmentSchema).meta({
  id: 'PartyShipmentPage',
  examples: [
    {
      items: [
        {
          id: '01a3f6a0-7c1e-7d2b-9f40-a10000000005',
          position: 5,
          bill: exampleItem.bill,
          manifestNumber: exampleItem.manifestNumber,
          shipper: exampleItem.shipper,
          consignee: exampleItem.consignee,
          destination: 'JM',
          departureAt: exampleItem.departureAt,
          party: briefPartyExample,
          roles: ['consignee'],
          eeiOnly: false,
          assessed: true,
          score: 85.5,
          tier: 1,
          referralId: exampleItem.id,
          disposition: null,
          seized: false,
        },
      ],
      nextCursor: null,
    },
  ],
});
