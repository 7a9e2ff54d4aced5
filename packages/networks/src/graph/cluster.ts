import { ConstrainedUnionFind } from './constrained-union-find.js';
import type { GraphTrait, LinkGraph } from './link-graph.js';
import { type TraitKind, traitKinds } from './mention.js';

/** A person's decision about two parties; its position orders it among others. */
export interface LinkDecision {
  readonly position: number;
  readonly kind: 'merge' | 'refusal';
  readonly parties: readonly [string, string];
}

/** A trait that all these parties have, which makes them one. */
export interface Bond {
  readonly trait: GraphTrait;
  readonly parties: readonly string[];
}

export interface Cluster {
  /** Keys of the parties, ascending, the one that was asked for among them. */
  readonly parties: readonly string[];
  readonly bonds: readonly Bond[];
  readonly merges: readonly LinkDecision[];
}

/** Kinds of traits that make parties one, the strongest first. An address alone does not. */
export const strongKinds: readonly TraitKind[] = traitKinds.filter((kind) => kind !== 'address');

/**
 * The parties that are one with `seed`: connected components of those that share an identifier, an email or a phone,
 * and those that a person merged, with cannot-link constraints. Two parties that a person told apart are never joined,
 * directly or through others; a third that is linked to both goes with the first that joins it: merges in the order of
 * their decisions, then traits by strength and value. The same graph gives the same clusters, whichever member is the
 * seed.
 * @param links keys of the traits that join: neither hubs nor traits whose holders have not been read yet
 */
export function clusterOf(
  graph: LinkGraph,
  seed: string,
  links: ReadonlySet<string>,
  decisions: readonly LinkDecision[],
): Cluster {
  const sets = new ConstrainedUnionFind(
    decisions.filter(({ kind }) => kind === 'refusal').map(({ parties }) => parties),
  );
  const merges = decisions
    .filter(({ kind, parties }) => kind === 'merge' && parties.every((key) => graph.parties.has(key)))
    .toSorted((a, b) => a.position - b.position);
  for (const { parties } of merges) sets.union(...parties);
  const traits = [...graph.traits.values()]
    .filter(({ key, kind, parties }) => strongKinds.includes(kind) && parties.size > 1 && links.has(key))
    .toSorted((a, b) => strength(a) - strength(b) || (a.value < b.value ? -1 : 1));
  for (const { parties } of traits) {
    const [first, ...others] = [...parties].toSorted();
    const leaders = first === undefined ? [] : [first];
    for (const other of others) if (!leaders.some((leader) => sets.union(leader, other))) leaders.push(other);
  }
  const own = (key: string): boolean => sets.connected(key, seed);
  return {
    parties: [...graph.parties.keys()].filter(own).toSorted(),
    bonds: traits.flatMap((trait) => {
      const parties = [...trait.parties].filter(own).toSorted();
      return parties.length > 1 ? [{ trait, parties }] : [];
    }),
    merges: merges.filter(({ parties }) => parties.every(own)),
  };
}

const strength = ({ kind }: GraphTrait): number => traitKinds.indexOf(kind);
