import type { GraphTrait } from './graph/link-graph.js';
import { type TraitKind, traitKinds } from './graph/mention.js';
import type { Neighborhood } from './neighborhood.js';

/** Distinct others to whom or from whom a party ships, from which on it is a hub, and the way does not go through it. */
const hubCounterparts = 24;

/** What two parties have to do with each other. */
export type Tie =
  | { readonly kind: TraitKind; readonly trait: GraphTrait; readonly other: string }
  | { readonly kind: 'merge'; readonly decision: number; readonly other: string }
  | { readonly kind: 'ships_to'; readonly other: string };

/** Ships with so many that meeting it says nothing. */
export const isHub = ({ graph }: Neighborhood, party: string): boolean =>
  graph.counterparts(party).length >= hubCounterparts;

/** All that ties a party to others, as far as was read, the strongest first and in a fixed order. */
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

/** Reads these parties and whoever they have to do with, hubs left out: one step of a walk. */
export async function widen(around: Neighborhood, parties: readonly string[], seed: string): Promise<void> {
  await around.readParties(parties);
  const crossing = parties.filter((key) => key === seed || !isHub(around, key));
  await around.readTraits(crossing, traitKinds);
}
