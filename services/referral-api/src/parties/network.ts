import {
  idPath,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  networkQuerySchema,
  networkSchema,
} from '@hammerhead/contracts';
import { tiesOf, traitsAmong, type Walk, walkFrom } from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { parties, type Queryable } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { loadBriefs } from './brief.js';
import { loadOutcomes } from './outcomes.js';
import { hasTrait, mergedWith, partyNode, presentParty, presentTrait, shipsTo } from './present-ties.js';

/** `GET /v1/parties/{id}/network`: returns which parties are linked, and why. */
export function readNetworkRoute(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id/network',
    {
      config: {
        ...requirePermission('party:read'),
        recordsRead: { kind: 'party', part: 'network', parameters: ['depth', 'asOf'] },
        answers: { 200: 'The nodes and edges around it' },
      },
      schema: {
        operationId: 'getPartyNetwork',
        tags: ['parties'],
        summary: 'The parties around one, what they share, and who ships to whom',
        description:
          'Nodes are parties and what two of them share (or what so many share that it is a hub). An edge says ' +
          'what it rests on, and the newest bills; a party, what became of its shipments: seized, referred, the most ' +
          'urgent tier, and the lists that it may be on. A step goes from party to party: over an address, phone, email or identifier, a ' +
          'merge, or from shipper to consignee. Hubs are leaves. Of each party and each trait the newest 64 ' +
          'shipments are read.',
        params: idPath,
        querystring: networkQuerySchema,
        response: { 200: networkSchema },
      },
    },
    async ({ params: { id }, query: { depth, limit } }) => {
      const party = await parties.find(pool, id);
      if (party === null) throw problem('not_found');
      return present(pool, await walkFrom(pool, party, depth, limit), limit);
    },
  );
}

async function present(db: Queryable, walk: Walk, limit: number): Promise<Network> {
  const { around, steps } = walk;
  const { graph, hubs } = around;
  const briefs = await loadBriefs(db, graph, [...steps.keys()]);
  const outcomes = await loadOutcomes(db, graph, [...steps.keys()]);
  const nodes: NetworkNode[] = [...steps].map(([key, step]) =>
    presentParty(around, key, step, briefs, outcomes),
  );
  const edges = new Map<string, NetworkEdge>();
  const add = (edge: NetworkEdge): void => void edges.set(`${edge.from} ${edge.to} ${edge.kind}`, edge);
  let cut = walk.cut || around.isCutOff(steps.keys());
  for (const trait of traitsAmong(walk)) {
    if (nodes.length >= limit) {
      cut = true;
      break;
    }
    const having = [...trait.parties].filter((key) => steps.has(key)).toSorted();
    const nearest = Math.min(...having.map((key) => steps.get(key) ?? 0));
    nodes.push(presentTrait(around, trait, nearest + (hubs.has(trait.key) ? 0 : 1)));
    for (const key of having) for (const edge of hasTrait(around, key, trait, briefs)) add(edge);
  }
  for (const key of steps.keys())
    for (const tie of tiesOf(around, key)) {
      if (!steps.has(tie.other)) continue;
      if (tie.kind === 'merge' && partyNode(key, briefs) < partyNode(tie.other, briefs))
        add(mergedWith(key, tie, briefs));
      if (tie.kind === 'ships_to') for (const edge of shipsTo(around, key, tie.other, briefs)) add(edge);
    }
  return { nodes, edges: [...edges.values()], cut };
}
