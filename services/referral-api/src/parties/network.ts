import {
  idPath,
  type Network,
  type NetworkEdge,
  type NetworkNode,
  networkQuerySchema,
  networkSchema,
} from '@hammerhead/contracts';
import { type GraphTrait, isHub, Neighborhood, tiesOf, widen } from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { findParty, type FoundParty, type Queryable } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { loadBriefs } from './brief.js';
import { hasTrait, mergedWith, partyNode, presentParty, presentTrait, shipsTo } from './present-ties.js';

/** `GET /v1/parties/{id}/network`: who has to do with whom, and why. */
export function readNetwork(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id/network',
    {
      config: requirePermission('party:read'),
      schema: {
        tags: ['parties'],
        summary: 'The parties around one, what they share, and who ships to whom',
        description:
          'Nodes are parties and what two of them share (or what so many share that it is a hub). An edge says ' +
          'what it rests on. A step goes from party to party: over an address, phone, email or identifier, a ' +
          'merge, or from shipper to consignee. Hubs are leaves. Of each party and each trait the newest 64 ' +
          'shipments are read.',
        params: idPath,
        querystring: networkQuerySchema,
        response: { 200: networkSchema },
      },
    },
    async ({ params: { id }, query: { depth, limit } }) => {
      const party = await findParty(pool, id);
      if (party === null) throw problem('not_found');
      return await loadNetwork(pool, party, depth, limit);
    },
  );
}

async function loadNetwork(db: Queryable, seed: FoundParty, depth: number, limit: number): Promise<Network> {
  const around = new Neighborhood(db);
  around.know(seed);
  /** Steps from the seed. */
  const steps = new Map([[seed.key, 0]]);
  let cut = false;
  let layer = [seed.key];
  for (let step = 1; step <= depth && layer.length > 0; step += 1) {
    await widen(around, layer, seed.key);
    const next: string[] = [];
    for (const key of layer) {
      if (key !== seed.key && isHub(around, key)) continue;
      for (const { other } of tiesOf(around, key)) {
        if (steps.has(other)) continue;
        if (steps.size >= limit) {
          cut = true;
          continue;
        }
        steps.set(other, step);
        next.push(other);
      }
    }
    layer = next;
  }
  return present(db, around, steps, limit, cut);
}

async function present(
  db: Queryable,
  around: Neighborhood,
  steps: ReadonlyMap<string, number>,
  limit: number,
  cutParties: boolean,
): Promise<Network> {
  const { graph, hubs } = around;
  const briefs = await loadBriefs(db, graph, [...steps.keys()]);
  const nodes: NetworkNode[] = [...steps].map(([key, step]) => presentParty(around, key, step, briefs));
  const edges = new Map<string, NetworkEdge>();
  const add = (edge: NetworkEdge): void => void edges.set(`${edge.from} ${edge.to} ${edge.kind}`, edge);
  let cut = cutParties || around.cut;
  for (const trait of traitsAmong(around, steps)) {
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

/** What two of these parties share, and what one of them has that is a hub; links first. */
function traitsAmong({ graph, hubs }: Neighborhood, steps: ReadonlyMap<string, number>): GraphTrait[] {
  const shown = [...graph.traits.values()].filter((trait) => {
    const having = [...trait.parties].filter((key) => steps.has(key)).length;
    return having > 1 || (having === 1 && hubs.has(trait.key));
  });
  return shown.toSorted(
    (a, b) => Number(hubs.has(a.key)) - Number(hubs.has(b.key)) || (a.key < b.key ? -1 : 1),
  );
}
