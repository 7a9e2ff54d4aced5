import type { GraphTrait, LinkGraph } from './link-graph.js';
import { type TraitKind, traitKinds } from './mention.js';

/** What a person decided about two parties; the position of the decision tells which was first. */
export interface Verdict {
  readonly position: number;
  readonly kind: 'merge' | 'refusal';
  readonly parties: readonly [string, string];
}

/** Why parties are one: all of them have this. */
export interface Bond {
  readonly trait: GraphTrait;
  readonly parties: readonly string[];
}

export interface Cluster {
  /** Keys of the parties, ascending, the one that was asked for among them. */
  readonly parties: readonly string[];
  readonly bonds: readonly Bond[];
  readonly merges: readonly Verdict[];
}

/** Kinds of traits that make parties one, the strongest first; an address does not. */
export const strongKinds: readonly TraitKind[] = traitKinds.filter((kind) => kind !== 'address');

/**
 * The parties that are one with `seed`: those that share an identifier, an email or a phone, and those that a person
 * merged. Two that a person told apart are never joined, by whatever way; where a third has to do
 * with both, it goes with what joins it first: merges in the order of their decisions, then traits by strength and
 * value. The same graph gives the same clusters, whoever of them is asked for.
 * @param links keys of the traits that join: hubs, and what nobody has judged yet, do not
 */
export function clusterOf(
  graph: LinkGraph,
  seed: string,
  links: ReadonlySet<string>,
  verdicts: readonly Verdict[],
): Cluster {
  const sets = new Sets(verdicts.filter(({ kind }) => kind === 'refusal').map(({ parties }) => parties));
  const merges = verdicts
    .filter(({ kind, parties }) => kind === 'merge' && parties.every((key) => graph.parties.has(key)))
    .toSorted((a, b) => a.position - b.position);
  for (const { parties } of merges) sets.join(...parties);
  const traits = [...graph.traits.values()]
    .filter(({ key, kind, parties }) => strongKinds.includes(kind) && parties.size > 1 && links.has(key))
    .toSorted((a, b) => strength(a) - strength(b) || (a.value < b.value ? -1 : 1));
  for (const { parties } of traits) {
    const [first, ...others] = [...parties].toSorted();
    const leaders = first === undefined ? [] : [first];
    for (const other of others) if (!leaders.some((leader) => sets.join(leader, other))) leaders.push(other);
  }
  const own = (key: string): boolean => sets.same(key, seed);
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

/** Disjoint sets, some of whose elements must never come together. */
class Sets {
  readonly #parent = new Map<string, string>();
  readonly #apart: readonly (readonly [string, string])[];

  constructor(apart: readonly (readonly [string, string])[]) {
    this.#apart = apart;
  }

  same(one: string, other: string): boolean {
    return this.#root(one) === this.#root(other);
  }

  /** @returns false where it would bring together what must stay apart */
  join(one: string, other: string): boolean {
    const a = this.#root(one);
    const b = this.#root(other);
    if (a === b) return true;
    for (const [x, y] of this.#apart) {
      const left = this.#root(x);
      const right = this.#root(y);
      if ((left === a && right === b) || (left === b && right === a)) return false;
    }
    this.#parent.set(a < b ? b : a, a < b ? a : b);
    return true;
  }

  #root(key: string): string {
    let at = key;
    for (;;) {
      const parent = this.#parent.get(at);
      if (parent === undefined) return at;
      at = parent;
    }
  }
}
