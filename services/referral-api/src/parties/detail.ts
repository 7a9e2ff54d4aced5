import {
  type ClusterValue,
  dispositionSchema,
  idPath,
  type PartyDetail,
  partyDetailSchema,
} from '@hammerhead/contracts';
import {
  type GraphParty,
  type LinkGraph,
  type LoadedCluster,
  loadCluster,
  proposalsFor,
  type Source,
  type TraitKind,
} from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { findOutcomes, findParty, type ShipmentOutcome } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentMerge } from '../merges/present.js';
import { type Briefs, loadBriefs } from './brief.js';
import { presentProposals } from './present-proposals.js';

/** `GET /v1/parties/{id}`: a party with all that is one with it. */
export function readParty(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id',
    {
      config: requirePermission('party:read'),
      schema: {
        tags: ['parties'],
        summary: 'A party and whoever is one with it: names, identifiers, shipments, outcomes',
        description:
          'Parties are one where they share an identifier, an email or a phone, or where a person merged them; ' +
          'refusals keep them apart. What 24 names and more have, or a forwarder, links nobody: it stands under ' +
          '`hubs`. Read from the facts as they are now; nothing of it is stored.',
        params: idPath,
        response: { 200: partyDetailSchema },
      },
    },
    async ({ params: { id } }) => {
      const party = await findParty(pool, id);
      if (party === null) throw problem('not_found');
      const cluster = await loadCluster(pool, party);
      const { graph, hubs, merges } = cluster.around;
      const own = new Set(cluster.parties);
      const members = cluster.parties.flatMap((key) => graph.parties.get(key) ?? []);
      const met = new Set(members.flatMap(({ traits }) => [...traits.keys()]));
      const decided = [...merges.values()].filter(({ keyA, keyB }) => own.has(keyA) || own.has(keyB));
      const positions = [...new Set(members.flatMap((member) => [...member.positions]))];
      const outcomes = await findOutcomes(pool, positions);
      // Before what follows reads further: what is told of the cluster is told as it was found.
      const facts = factsOf(graph, members);
      const { proposals } = await proposalsFor(pool, cluster);
      const briefs = await loadBriefs(pool, graph, [
        ...own,
        ...decided.flatMap(({ keyA, keyB }) => [keyA, keyB]),
        ...proposals.map(({ other }) => other),
      ]);
      return {
        ...briefs(party.key),
        id: party.id,
        cut: cluster.cut,
        members: cluster.parties.map(briefs),
        ...facts,
        shipments: positions.length,
        outcomes: outcomesOf(outcomes),
        bonds: bondsOf(cluster, briefs),
        merges: decided.map((merge) => presentMerge(merge, briefs)),
        proposals: presentProposals(proposals, briefs),
        hubs: [...hubs.values()]
          .filter(({ trait }) => met.has(trait.key) && trait.kind !== 'address')
          .map(({ trait, names, why }) => ({ kind: trait.kind, value: trait.written, names, why })),
      };
    },
  );
}

type Facts = Pick<PartyDetail, 'names' | 'addresses' | 'phones' | 'emails' | 'identifiers'>;

const factsOf = (graph: LinkGraph, members: readonly GraphParty[]): Facts => {
  const traits = (kind: TraitKind): ClusterValue[] =>
    valuesOf(
      members,
      ({ traits: all }) => [...all].filter(([key]) => graph.traits.get(key)?.kind === kind),
      (key) => graph.traits.get(key)?.written ?? key,
    );
  return {
    names: valuesOf(
      members,
      ({ names }) => [...names],
      (name) => name,
    ),
    addresses: traits('address'),
    phones: traits('phone'),
    emails: traits('email'),
    identifiers: traits('id'),
  };
};

/** What the members have, each once, the commonest first. */
function valuesOf(
  members: readonly GraphParty[],
  has: (
    member: GraphParty,
  ) => readonly (readonly [string, { sources: ReadonlySet<Source>; positions: ReadonlySet<number> }])[],
  written: (key: string) => string,
): ClusterValue[] {
  const values = new Map<string, { sources: Set<Source>; positions: Set<number> }>();
  for (const member of members)
    for (const [key, { sources, positions }] of has(member)) {
      const value = values.get(key) ?? { sources: new Set<Source>(), positions: new Set<number>() };
      values.set(key, value);
      for (const source of sources) value.sources.add(source);
      for (const position of positions) value.positions.add(position);
    }
  return [...values]
    .map(([key, { sources, positions }]) => ({
      value: written(key),
      sources: [...sources].toSorted().toReversed(),
      shipments: positions.size,
    }))
    .toSorted((a, b) => b.shipments - a.shipments || (a.value < b.value ? -1 : 1));
}

function outcomesOf(rows: readonly ShipmentOutcome[]): PartyDetail['outcomes'] {
  const tiers = new Map<number, number>();
  const ends = new Map<string, number>();
  for (const { tier, disposition } of rows) {
    if (tier !== null) tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
    if (disposition !== null) ends.set(disposition, (ends.get(disposition) ?? 0) + 1);
  }
  return {
    seized: rows.filter(({ seized }) => seized).length,
    tiers: [...tiers].map(([tier, shipments]) => ({ tier, shipments })).toSorted((a, b) => a.tier - b.tier),
    withoutTier: rows.filter(({ tier }) => tier === null).length,
    dispositions: [...ends].map(([end, shipments]) => ({
      disposition: dispositionSchema.parse(end),
      shipments,
    })),
  };
}

const bondsOf = ({ bonds, merges, around }: LoadedCluster, briefs: Briefs): PartyDetail['bonds'] => [
  ...merges.map(({ position, parties }) => ({
    kind: 'merge' as const,
    value: null,
    parties: parties.map(briefs),
    sources: [],
    shipments: 0,
    decision: position,
  })),
  ...bonds.map(({ trait, parties }) => {
    const supports = parties.flatMap((key) => around.graph.parties.get(key)?.traits.get(trait.key) ?? []);
    return {
      kind: trait.kind,
      value: trait.written,
      parties: parties.map(briefs),
      sources: [...new Set(supports.flatMap(({ sources }) => [...sources]))].toSorted().toReversed(),
      shipments: new Set(supports.flatMap(({ positions }) => [...positions])).size,
      decision: null,
    };
  }),
];
