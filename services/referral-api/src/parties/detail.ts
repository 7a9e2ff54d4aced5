import { dispositionSchema, idPath, type PartyDetail, partyDetailSchema } from '@hammerhead/contracts';
import { loadProfile, type Profile } from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { parties, type ShipmentOutcome, shipments } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { presentMerge } from '../merges/present.js';
import { type Briefs, loadBriefs } from './brief.js';
import { hubOut } from './hub.js';
import { linkKind } from './link-kind.js';
import { entriesOf } from './outcomes.js';
import { presentProposals } from './present-proposals.js';

/** `GET /v1/parties/{id}`: returns a party with all parties of its cluster. */
export function readPartyRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id',
    {
      config: {
        ...requirePermission('party:read'),
        recordsRead: { kind: 'party' },
        answers: { 200: 'The party with its cluster' },
      },
      schema: {
        operationId: 'getParty',
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
      const party = await parties.find(pool, id);
      if (party === null) throw problem('not_found');
      const profile = await loadProfile(pool, party);
      const { cluster, names, addresses, phones, emails, identifiers, positions, decided, proposals } =
        profile;
      const outcomes = await shipments.findOutcomes(pool, positions);
      const named = new Set(names.map(({ value }) => value));
      const listed = (await parties.findListed(pool, positions)).filter(({ name }) => named.has(name));
      const briefs = await loadBriefs(pool, cluster.around.graph, [
        ...cluster.parties,
        ...decided.flatMap(({ keyA, keyB }) => [keyA, keyB]),
        ...proposals.map(({ other }) => other),
      ]);
      return {
        ...briefs(party.key),
        id: party.id,
        cut: cluster.cut || cluster.around.isCutOff(cluster.parties),
        members: cluster.parties.map(briefs),
        names,
        addresses,
        phones,
        emails,
        identifiers,
        shipments: positions.length,
        outcomes: { ...outcomesOf(outcomes), lists: entriesOf(listed) },
        bonds: bondsOf(profile, briefs),
        merges: decided.map((merge) => presentMerge(merge, briefs)),
        proposals: presentProposals(proposals, briefs),
        hubs: profile.hubs.map(hubOut),
      };
    },
  );
}

function outcomesOf(rows: readonly ShipmentOutcome[]): Omit<PartyDetail['outcomes'], 'lists'> {
  const tiers = new Map<number, number>();
  const ends = new Map<string, number>();
  for (const { tier, disposition } of rows) {
    if (tier !== null) tiers.set(tier, (tiers.get(tier) ?? 0) + 1);
    if (disposition !== null) ends.set(disposition, (ends.get(disposition) ?? 0) + 1);
  }
  return {
    seized: rows.filter(({ seized }) => seized).length,
    referred: rows.filter(({ referralId }) => referralId !== null).length,
    tiers: [...tiers].map(([tier, shipments]) => ({ tier, shipments })).toSorted((a, b) => a.tier - b.tier),
    withoutTier: rows.filter(({ tier }) => tier === null).length,
    dispositions: [...ends].map(([end, shipments]) => ({
      disposition: dispositionSchema.parse(end),
      shipments,
    })),
  };
}

const bondsOf = ({ cluster, bonds }: Profile, briefs: Briefs): PartyDetail['bonds'] => [
  ...cluster.merges.map(({ position, parties }) => ({
    kind: 'merge' as const,
    value: null,
    parties: parties.map(briefs),
    sources: [],
    shipments: 0,
    decision: position,
  })),
  ...bonds.map(({ trait, parties, sources, shipments }) => ({
    kind: linkKind(trait.kind),
    value: trait.written,
    parties: parties.map(briefs),
    sources,
    shipments,
    decision: null,
  })),
];
