import { z } from 'zod';
import { exampleIds, exampleItem } from './examples.js';
import { briefPartyExample, briefPartySchema, linkKinds, otherPartyExample, sources } from './party-brief.js';
import { hubSchema } from './party-hub.js';
import { partyOutcomesSchema } from './party-outcomes.js';

/** The most shipments that an edge names, and the most hubs that a path does. */
export const mostBills = 5;
export const mostHubs = 50;

/** `GET /v1/parties/{id}/network` */
export const networkQuerySchema = z.strictObject({
  depth: z.coerce.number().int().min(1).max(3).default(1).describe('Steps from party to party'),
  limit: z.coerce.number().int().min(1).max(500).default(100).describe('Most nodes'),
});

const nodeSchema = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('party').describe('A party'),
      node: z.string().describe('Names the node in edges'),
      depth: z.int().describe('Steps from the party asked for'),
      hub: z.boolean().describe('Ships with 24 others and more: a leaf, not crossed'),
      party: briefPartySchema.describe('Who it is'),
      outcomes: partyOutcomesSchema.describe('What became of its shipments'),
    }),
    z.object({
      type: z.literal('trait').describe('What parties share'),
      node: z.string().describe('Names the node in edges'),
      depth: z.int().describe('Steps from the party asked for'),
      hub: z.boolean().describe('Shared by so many that it links nobody: a leaf, not crossed'),
      kind: z.enum(linkKinds).describe('What it is'),
      value: z.string().describe('As written'),
    }),
  ])
  .meta({ id: 'NetworkNode' });
export type NetworkNode = z.output<typeof nodeSchema>;

const edgeSchema = z
  .object({
    from: z.string().describe('`node` of a party'),
    to: z
      .string()
      .describe('`node` of a trait that it has, or of the party that it ships to or is merged with'),
    kind: z.enum([...linkKinds, 'ships_to']).describe('What joins the two'),
    value: z.string().nullable().describe('What the two have between them, as written'),
    sources: z
      .array(z.enum(sources))
      .describe('Where it comes from; `eei` alone: confidential, 15 CFR 30.60'),
    shipments: z.int().describe('Shipments that it rests on, of those read'),
    bills: z
      .array(
        z.object({
          shipmentId: z.uuid().describe('Id of the shipment'),
          bill: z.string().describe('Its house bill'),
        }),
      )
      .describe(`The newest ${mostBills} of these`),
    decision: z.int().nullable().describe('Of a merge'),
  })
  .meta({ id: 'NetworkEdge' });
export type NetworkEdge = z.output<typeof edgeSchema>;

const outcomesExample = {
  shipments: 3,
  seized: 1,
  referred: 1,
  tier: 2,
  lists: [{ watchlist: 'hsi-lookouts', entry: 'L-2026-014' }],
};

const example = {
  nodes: [
    {
      type: 'party' as const,
      node: briefPartyExample.id,
      depth: 0,
      hub: false,
      party: briefPartyExample,
      outcomes: outcomesExample,
    },
    {
      type: 'trait' as const,
      node: 'phone:+18765550188',
      depth: 1,
      hub: false,
      kind: 'phone' as const,
      value: '+18765550188',
    },
    {
      type: 'party' as const,
      node: otherPartyExample.id,
      depth: 1,
      hub: false,
      party: otherPartyExample,
      outcomes: outcomesExample,
    },
  ],
  edges: [
    {
      from: briefPartyExample.id,
      to: 'phone:+18765550188',
      kind: 'phone' as const,
      value: '+18765550188',
      sources: ['manifest' as const],
      shipments: 3,
      bills: [{ shipmentId: exampleIds.shipment, bill: exampleItem.bill }],
      decision: null,
    },
    {
      from: otherPartyExample.id,
      to: 'phone:+18765550188',
      kind: 'phone' as const,
      value: '+18765550188',
      sources: ['manifest' as const],
      shipments: 1,
      bills: [{ shipmentId: exampleIds.shipment, bill: exampleItem.bill }],
      decision: null,
    },
  ],
};

/** Parties, the traits that they share, and which of them ship to which. */
export const networkSchema = z
  .object({
    nodes: z.array(nodeSchema).describe('Parties, the nearest first, then what they share'),
    edges: z.array(edgeSchema).describe('What joins two nodes'),
    cut: z
      .boolean()
      .describe(
        'There is more than the limit lets be shown, or may be more shipments of a party than the 64 read',
      ),
  })
  .meta({ id: 'Network', examples: [{ ...example, cut: false }] });
export type Network = z.output<typeof networkSchema>;

/** `GET /v1/parties/{id}/path` */
export const pathQuerySchema = z.strictObject({ to: z.uuid().describe('Id of the other party') });

/** A shortest path from one party to another. */
export const partyPathSchema = z
  .object({
    found: z.boolean().describe('Whether there is a way, as far as was looked'),
    steps: z.int().nullable().describe('From party to party; null where none was found'),
    nodes: z.array(nodeSchema).describe('In the order of the way'),
    edges: z.array(edgeSchema).describe('In the order of the way'),
    hubs: z
      .array(hubSchema)
      .describe(
        `What was met and not crossed, because too many share it; at most ${mostHubs}, the most shared first`,
      ),
    hubParties: z
      .array(briefPartySchema)
      .describe(
        `Who was met and not crossed, because they ship with 24 others and more; at most ${mostHubs}`,
      ),
    visited: z.int().describe('Parties that were looked at'),
    cut: z.boolean().describe('The search stopped at its bounds: there may be a way, or a shorter one'),
  })
  .meta({
    id: 'PartyPath',
    examples: [{ found: true, steps: 1, ...example, hubs: [], hubParties: [], visited: 2, cut: false }],
  });
export type PartyPath = z.output<typeof partyPathSchema>;
