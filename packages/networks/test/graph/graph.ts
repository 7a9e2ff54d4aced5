import { type Party, type PartyRole, partyRoles } from '@hammerhead/contracts';
import type { NamedParty, PartySource } from '@hammerhead/parties';
import { LinkGraph } from '../../src/graph/link-graph.js';
import { mentionsOf } from '../../src/graph/mention.js';

export type Named = Partial<Record<PartyRole, Party>>;

/** A party by name, which stands for its key. */
export const party = (name: string, traits: Omit<Party, 'name'> = {}): Party => ({ name, ...traits });

const from = (source: PartySource, named: Named): NamedParty<Party>[] =>
  partyRoles.flatMap((role) => {
    const one = named[role];
    return one === undefined ? [] : [{ role, source, party: one }];
  });

/** As a manifest and the EEI to it name them. */
export const namedBy = (manifest: Named, eei: Named): NamedParty<Party>[] => [
  ...from('manifest', manifest),
  ...from('eei', eei),
];

/** A graph that has read these shipments, at positions 1, 2, 3 …; a party's key is its normalized name. */
export function graphOf(...shipments: readonly { manifest: Named; eei?: Named }[]): LinkGraph {
  const graph = new LinkGraph();
  for (const [index, { manifest, eei = {} }] of shipments.entries())
    graph.add({
      position: index + 1,
      mentions: mentionsOf(namedBy(manifest, eei)).map((mention) => ({
        party: mention.identity.name,
        mention,
      })),
    });
  return graph;
}

/** All traits join. */
export const allLinks = (graph: LinkGraph): Set<string> => new Set(graph.traits.keys());
