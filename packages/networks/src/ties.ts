import { hubPolicy } from '@hammerhead/imprint';
import type { GraphTrait } from './graph/link-graph.js';
import { type TraitKind, traitKinds } from './graph/mention.js';
import type { Neighborhood } from './neighborhood.js';

/** The reason why two parties are neighbors. */
export type Tie =
  | { readonly kind: TraitKind; readonly trait: GraphTrait; readonly other: string }
  | { readonly kind: 'merge'; readonly decision: number; readonly other: string }
  | { readonly kind: 'ships_to'; readonly other: string };

/** Whether a party has so many counterparts that meeting it is no evidence: no path leads through it. */
export const isHub = ({ graph }: Neighborhood, party: string): boolean =>
  graph.counterparts(party).length >= hubPolicy.networks.counterparts;

/** All ties of a party that were read, the strongest first, in a fixed order. */
export function tiesOf(around: Neighborhood, party: string): Tie[] {
  const { graph, links, merges } = around;
  const ties: Tie[] = [];
  for (const { position: decision, kind, keyA, keyB } of merges.values())
    if (kind === 'merge' && (keyA === party || keyB === party))
      ties.push({ kind: 'merge', decision, other: keyA === party ? keyB : keyA });
  const traits = [...(graph.parties.get(party)?.traits.keys() ?? [])]
    .flatMap((key) => (links.has(key) ? (graph.traits.get(key) ?? []) : []))
    .toSorted(byStrength);
  for (const trait of traits)
    for (const other of [...trait.parties].toSorted())
      if (other !== party) ties.push({ kind: trait.kind, trait, other });
  for (const other of graph.counterparts(party)) ties.push({ kind: 'ships_to', other });
  return ties;
}

const byStrength = (a: GraphTrait, b: GraphTrait): number =>
  traitKinds.indexOf(a.kind) - traitKinds.indexOf(b.kind) || (a.value < b.value ? -1 : 1);

/** One step of a walk: reads these parties, and who shares a trait with them unless they are hubs. */
export async function widen(around: Neighborhood, parties: readonly string[], seed: string): Promise<void> {
  await around.readParties(parties);
  const crossing = parties.filter((key) => key === seed || !isHub(around, key));
  await around.readTraits(crossing, traitKinds);
}
