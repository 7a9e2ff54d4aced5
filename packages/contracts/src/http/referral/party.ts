import { z } from 'zod';
import { formerly } from '../../former.js';
import { country } from '../../text.js';
import { dispositionSchema } from './disposition.js';
import { exampleItem } from './examples.js';
import { likeness } from './likeness.js';
import { cursorParameter, limitParameter, pageOf, searchText } from './parameters.js';
import { mergeSchema, proposalSchema } from './party-merge.js';
import { briefPartyExample, briefPartySchema, linkKinds, sources } from './party-brief.js';
import { hubSchema } from './party-hub.js';
import { listsSchema } from './party-outcomes.js';

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

const itemExample = {
  ...briefPartyExample,
  likeness: 0.97,
  score: 0.97,
  shipments: 3,
  lastDeparture: '2023-09-14',
};

/** A party that may be the one searched for. */
export const partyItemSchema = z
  .object({
    ...briefPartySchema.shape,
    id: z.uuid().describe('Id of the party'),
    likeness: likeness().describe(
      'How alike the whole names are, 0 to 1; the order counts more what is part of a name',
    ),
    score: formerly('likeness', z.number().min(0).max(1)),
    shipments: shipmentsCount(),
    lastDeparture: z.iso
      .date()
      .nullable()
      .describe('Of the latest of them; null where no current one names it'),
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
    shipments: z.int().describe('Shipments that state it, of those read'),
  })
  .meta({ id: 'ClusterValue' });
export type ClusterValue = z.output<typeof clusterValueSchema>;

/** The reason why parties are one. */
export const bondSchema = z
  .object({
    kind: z.enum(linkKinds).describe('What they share'),
    value: z.string().nullable().describe('As written; null for a merge'),
    parties: z.array(briefPartySchema).describe('Who shares it'),
    sources: z.array(z.enum(sources)).describe('`eei` alone: confidential, 15 CFR 30.60'),
    shipments: z.int().describe('Shipments that it rests on, of those read'),
    decision: z.int().nullable().describe('Of a merge'),
  })
  .meta({ id: 'Bond' });

const someValues = [{ value: '+18765550188', sources: ['manifest' as const], shipments: 3 }];

/** A party with all parties that are one with it. */
export const partyDetailSchema = z
  .object({
    ...briefPartySchema.shape,
    id: z.uuid().describe('Id of the party'),
    cut: z
      .boolean()
      .describe(
        'There may be more than is read, and the figures are of what was: at most 500 parties, 64 shipments of each, ' +
          '4,000 in all; `GET /v1/parties/{id}/shipments` lists every one',
      ),
    members: z.array(briefPartySchema).describe('The parties that are one, itself among them'),
    names: z.array(clusterValueSchema).describe('As they are written, the commonest first'),
    addresses: z.array(clusterValueSchema).describe('The commonest first'),
    phones: z.array(clusterValueSchema).describe('The commonest first'),
    emails: z.array(clusterValueSchema).describe('The commonest first'),
    identifiers: z.array(clusterValueSchema).describe('The commonest first'),
    shipments: z.int().describe('Current shipments read: of each member its newest 64'),
    outcomes: z
      .object({
        seized: z.int().describe('Shipments with a confirmed seizure'),
        referred: z.int().describe('Shipments that were put before people'),
        tiers: z
          .array(
            z.object({
              tier: z.int().describe('The tier that the shipment has now'),
              shipments: z.int().describe('How many have it'),
            }),
          )
          .describe('The most urgent first'),
        withoutTier: z.int().describe('Shipments that have none'),
        dispositions: z
          .array(
            z.object({
              disposition: dispositionSchema.describe('How the referral ended'),
              shipments: z.int().describe('How many ended so'),
            }),
          )
          .describe('Of referrals that are closed'),
        lists: listsSchema,
      })
      .describe('What became of its shipments'),
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
          referred: 1,
          tiers: [{ tier: 2, shipments: 1 }],
          withoutTier: 2,
          dispositions: [{ disposition: 'seized_parts', shipments: 1 }],
          lists: [{ watchlist: 'hsi-lookouts', entry: 'L-2026-014' }],
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
    id: z.uuid().describe('Id of the shipment'),
    position: z.int().describe('Of this revision, in the log'),
    bill: z.string().describe('House bill or air waybill'),
    manifestNumber: z.string().describe('Of the manifest that carries it'),
    shipper: z.string().nullable().describe('As the manifest names it'),
    consignee: z.string().nullable().describe('As the manifest names it'),
    destination: z.string().nullable().describe('Country, ISO 3166-1 alpha-2'),
    departureAt: z.iso.datetime().describe('Of the conveyance'),
    party: briefPartySchema.describe('Whom of the cluster it names'),
    roles: z.array(z.string()).describe('As what'),
    eeiOnly: z.boolean().describe('Only the EEI names it there'),
    assessed: z.boolean().describe('Whether it was scored'),
    score: z.number().min(0).max(100).nullable().describe('Its latest score, 0 to 100'),
    tier: z.int().nullable().describe('Its tier; null for none'),
    referralId: z.uuid().nullable().describe('Its latest referral'),
    disposition: dispositionSchema.nullable().describe('How that ended'),
    seized: z.boolean().describe('Whether a seizure is confirmed'),
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
