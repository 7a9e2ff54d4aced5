import { idPath, mostHubs, type PartyPath, partyPathSchema, pathQuerySchema } from '@hammerhead/contracts';
import { findPath, type FoundPath, isHub, strongestTie } from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { parties, type Queryable } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { loadBriefs } from './brief.js';
import { hubOut } from './hub.js';
import { loadOutcomes } from './outcomes.js';
import { hasTrait, mergedWith, presentParty, presentTrait, shipsTo } from './present-ties.js';

/** `GET /v1/parties/{id}/path?to=`: returns how two parties are connected. */
export function readPathRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id/path',
    {
      config: {
        ...requirePermission('party:read'),
        recordsRead: { kind: 'party', part: 'path', parameters: ['to'] },
        answers: { 200: 'The shortest way, or that there is none' },
      },
      schema: {
        operationId: 'getPartyPath',
        tags: ['parties'],
        summary: 'A shortest way from one party to another',
        description:
          'Over what parties share, merges, and from shipper to consignee; never through a hub: those that were met stand under `hubs` and `hubParties`. The search goes ' +
          'up to 8 steps and looks at 1,000 parties: `cut` says that it stopped there.',
        params: idPath,
        querystring: pathQuerySchema,
        response: { 200: partyPathSchema },
      },
    },
    async ({ params: { id }, query: { to } }) => {
      const from = await parties.find(pool, id);
      if (from === null) throw problem('not_found');
      const other = await parties.find(pool, to);
      if (other === null)
        throw problem('invalid', { errors: [{ path: 'to', message: 'there is no party with this id' }] });
      return present(pool, await findPath(pool, from, other));
    },
  );
}

async function present(db: Queryable, { around, way, cut }: FoundPath): Promise<PartyPath> {
  const visited = around.visited;
  const leaves = [...around.graph.parties.keys()].filter((key) => isHub(around, key)).slice(0, mostHubs);
  const briefs = await loadBriefs(db, around.graph, [...(way ?? []), ...leaves]);
  const met = {
    hubs: [...around.hubs.values()]
      .toSorted((a, b) => b.names - a.names)
      .slice(0, mostHubs)
      .map(hubOut),
    hubParties: leaves.filter((key) => way?.includes(key) !== true).map(briefs),
    visited,
    cut,
  };
  if (way === undefined) return { found: false, steps: null, nodes: [], edges: [], ...met };
  const outcomes = await loadOutcomes(db, around.graph, way);
  const nodes: PartyPath['nodes'] = [];
  const edges: PartyPath['edges'] = [];
  for (const [step, key] of way.entries()) {
    nodes.push(presentParty(around, key, step, briefs, outcomes));
    const next = way[step + 1];
    const tie = next === undefined ? undefined : strongestTie(around, key, next);
    if (tie === undefined || next === undefined) continue;
    if (tie.kind === 'merge') edges.push(mergedWith(key, tie, briefs));
    else if (tie.kind === 'ships_to') edges.push(...shipsTo(around, key, next, briefs));
    else {
      nodes.push(presentTrait(around, tie.trait, step + 1));
      for (const end of [key, next]) edges.push(...hasTrait(around, end, tie.trait, briefs));
    }
  }
  return { found: true, steps: way.length - 1, nodes, edges, ...met };
}
