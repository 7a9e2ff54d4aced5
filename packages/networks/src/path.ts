import type { FoundParty, Queryable } from '@hammerhead/storage';
import { shortestPath } from './graph/shortest-path.js';
import { Neighborhood } from './neighborhood.js';
import { isHub, type Tie, tiesOf, widen } from './ties.js';

/** The bounds of the search: steps from both ends together, and parties looked at. */
const mostSteps = 8;
const mostVisited = 1_000;

/** A shortest path between two parties. */
export interface FoundPath {
  readonly around: Neighborhood;
  /** The keys from one end to the other; undefined where no path was found. */
  readonly way: readonly string[] | undefined;
  /** The search ended at a bound: there may be a way, or a shorter one. */
  readonly cut: boolean;
}

/** Bidirectional search: reads from both ends, the narrower one first, until what is read holds the shortest way. */
export async function findPath(db: Queryable, from: FoundParty, to: FoundParty): Promise<FoundPath> {
  const around = new Neighborhood(db);
  around.addParty(from);
  around.addParty(to);
  const ends: [End, End] = [newEnd(from.key), newEnd(to.key)];
  const neighbors = (key: string): string[] =>
    isHub(around, key) && key !== from.key && key !== to.key
      ? []
      : tiesOf(around, key).map(({ other }) => other);
  let way: readonly string[] | undefined = from.key === to.key ? [from.key] : undefined;
  // Its shipments are told, though there is no way to look for.
  if (way !== undefined) await widen(around, [from.key], from.key);
  for (let steps = 0; ; steps += 1) {
    // All ways of so many steps lie within what was read; a longer one found by chance may not be the shortest.
    if (way !== undefined && way.length - 1 <= steps) return { around, way, cut: false };
    const [end] = ends
      .filter(({ layer }) => layer.length > 0)
      .toSorted((a, b) => a.layer.length - b.layer.length);
    // Everything connected to one end was read, and the other end is not among it.
    const apart = way === undefined && ends.some(({ layer }) => layer.length === 0);
    if (end === undefined || apart) return { around, way, cut: around.cut };
    if (steps === mostSteps || around.visited + end.layer.length > mostVisited || around.cut)
      return { around, way, cut: true };
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

/** The strongest tie of two parties. */
export const strongestTie = (around: Neighborhood, one: string, other: string): Tie | undefined =>
  tiesOf(around, one).find((tie) => tie.other === other);
