import { idPath, type PartyPath, partyPathSchema, pathQuerySchema } from '@hammerhead/contracts';
import { isHub, Neighborhood, shortestPath, tiesOf, widen } from '@hammerhead/networks';
import { problem, requirePermission, type Server } from '@hammerhead/service-kit';
import { findParty, type FoundParty, type Queryable } from '@hammerhead/storage';
import type { Deps } from '../deps.js';
import { loadBriefs } from './brief.js';
import { hasTrait, mergedWith, presentParty, presentTrait, shipsTo } from './present-ties.js';

/** Steps from both ends together, and parties looked at: where these are reached, the search ends. */
const mostSteps = 8;
const mostVisited = 1_000;

/** `GET /v1/parties/{id}/path?to=`: how two parties hang together. */
export function readPath(app: Server, { pool }: Deps): void {
  app.get(
    '/v1/parties/:id/path',
    {
      config: requirePermission('party:read'),
      schema: {
        tags: ['parties'],
        summary: 'A shortest way from one party to another',
        description:
          'Over what parties share, merges, and from shipper to consignee; never through a hub. The search goes ' +
          'up to 8 steps and looks at 1,000 parties: `cut` says that it stopped there.',
        params: idPath,
        querystring: pathQuerySchema,
        response: { 200: partyPathSchema },
      },
    },
    async ({ params: { id }, query: { to } }) => {
      const from = await findParty(pool, id);
      if (from === null) throw problem('not_found');
      const other = await findParty(pool, to);
      if (other === null)
        throw problem('invalid', { errors: [{ path: 'to', message: 'there is no party with this id' }] });
      return search(pool, from, other);
    },
  );
}

/** Reads from both ends in turn, the narrower one first, until what is read holds the shortest way. */
async function search(db: Queryable, from: FoundParty, to: FoundParty): Promise<PartyPath> {
  const around = new Neighborhood(db);
  around.know(from);
  around.know(to);
  const ends: [End, End] = [newEnd(from.key), newEnd(to.key)];
  const neighbors = (key: string): string[] =>
    isHub(around, key) && key !== from.key && key !== to.key
      ? []
      : tiesOf(around, key).map(({ other }) => other);
  let way: readonly string[] | undefined = from.key === to.key ? [from.key] : undefined;
  for (let steps = 0; ; steps += 1) {
    // Every way of so many steps lies within what was read; one found by chance may not be the shortest.
    if (way !== undefined && way.length - 1 <= steps) return present(db, around, way, false);
    const [end] = ends
      .filter(({ layer }) => layer.length > 0)
      .toSorted((a, b) => a.layer.length - b.layer.length);
    // All that one end hangs together with was read, and the other is not among it.
    const apart = way === undefined && ends.some(({ layer }) => layer.length === 0);
    if (end === undefined || apart) return present(db, around, way, around.cut);
    if (steps === mostSteps || around.visited + end.layer.length > mostVisited || around.cut)
      return present(db, around, way, true);
    await widen(around, end.layer, end.seed);
    end.layer = end.layer.flatMap(neighbors).filter((key) => !end.seen.has(key) && end.seen.add(key));
    way = shortestPath(from.key, to.key, neighbors);
  }
}

interface End {
  readonly seed: string;
  readonly seen: Set<string>;
  layer: string[];
}

const newEnd = (seed: string): End => ({ seed, seen: new Set([seed]), layer: [seed] });

async function present(
  db: Queryable,
  around: Neighborhood,
  way: readonly string[] | undefined,
  cut: boolean,
): Promise<PartyPath> {
  const visited = around.visited;
  if (way === undefined) return { found: false, steps: null, nodes: [], edges: [], visited, cut };
  const briefs = await loadBriefs(db, around.graph, way);
  const nodes: PartyPath['nodes'] = [];
  const edges: PartyPath['edges'] = [];
  for (const [step, key] of way.entries()) {
    nodes.push(presentParty(around, key, step, briefs));
    const next = way[step + 1];
    // The strongest of what ties the two comes first.
    const tie = next === undefined ? undefined : tiesOf(around, key).find(({ other }) => other === next);
    if (tie === undefined || next === undefined) continue;
    if (tie.kind === 'merge') edges.push(mergedWith(key, tie, briefs));
    else if (tie.kind === 'ships_to') edges.push(...shipsTo(around, key, next, briefs));
    else {
      nodes.push(presentTrait(around, tie.trait, step + 1));
      for (const end of [key, next]) edges.push(...hasTrait(around, end, tie.trait, briefs));
    }
  }
  return { found: true, steps: way.length - 1, nodes, edges, visited, cut };
}
