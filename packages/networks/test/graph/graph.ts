import type { Party, PartyRole } from '@hammerhead/contracts';
import { LinkGraph } from '../../src/graph/link-graph.js';
import { mentionsOf } from '../../src/graph/mention.js';

export type Named = Partial<Record<PartyRole, Party>>;

/** A party by name, which stands for its key. */
export const party = (name: string, traits: Omit<Party, 'name'> = {}): Party => ({ name, ...traits });

/** A graph that has read these shipments, at positions 1, 2, 3 …; a party's key is its normalized name. */
export function graphOf(...shipments: readonly { manifest: Named; eei?: Named }[]): LinkGraph {
  const graph = new LinkGraph();
  for (const [index, { manifest, eei = {} }] of shipments.entries())
    graph.add({
      position: index + 1,
      mentions: mentionsOf({ manifest, eei }).map((mention) => ({ party: mention.identity.name, mention })),
    });
  return graph;
}

/** All traits join. */
export const allLinks = (graph: LinkGraph): Set<string> => new Set(graph.traits.keys());
