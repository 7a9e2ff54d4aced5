import { idPath, proposalsSchema } from '@hammerhead/contracts';
import { loadCluster, proposalsFor } from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { parties } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { loadBriefs } from './brief.js';
import { presentProposals } from './present-proposals.js';

/** `GET /v1/parties/{id}/proposals`: proposes parties that may be the same as this one. */
export function readProposalsRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id/proposals',
    {
      config: {
        ...requirePermission('party:read'),
        recordsRead: { kind: 'party', part: 'proposals' },
        answers: { 200: 'Who may be the same, the likeliest first' },
      },
      schema: {
        operationId: 'listPartyProposals',
        tags: ['parties'],
        summary: 'Parties that may be the same, for a person to decide',
        description:
          'Alike in name and address, and in no other way linked. Confirm one under `…/merges`, refuse one under ' +
          '`…/refusals`; what was refused is not proposed again. At most 50, the likest first.',
        params: idPath,
        response: { 200: proposalsSchema },
      },
    },
    async ({ params: { id } }) => {
      const party = await parties.find(pool, id);
      if (party === null) throw problem('not_found');
      const cluster = await loadCluster(pool, party);
      const { proposals, cut } = await proposalsFor(pool, cluster);
      const keys = proposals.flatMap(({ party: one, other }) => [one, other]);
      const briefs = await loadBriefs(pool, cluster.around.graph, keys);
      return { items: presentProposals(proposals, briefs), cut };
    },
  );
}
