import type { FoundParty, Queryable } from '@hammerhead/storage';
import type { GraphTrait } from './graph/link-graph.js';
import { Neighborhood } from './neighborhood.js';
import { isHub, tiesOf, widen } from './ties.js';

/** The parties around one. */
export interface Walk {
  readonly around: Neighborhood;
  /** The number of steps from the first party, by key, the nearest first. */
  readonly steps: ReadonlyMap<string, number>;
  /** There are more parties within so many steps. */
  readonly cut: boolean;
}

/** Walks breadth first from a party over whatever ties it to others; hubs are reached, not crossed. */
export async function walkFrom(db: Queryable, seed: FoundParty, depth: number, limit: number): Promise<Walk> {
  const around = new Neighborhood(db);
  around.addParty(seed);
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
  return { around, steps, cut: cut || around.cut };
}

/** The traits that two of the parties share, and those of one that are hubs; links first. */
export function traitsAmong({ around: { graph, hubs }, steps }: Walk): GraphTrait[] {
  const shown = [...graph.traits.values()].filter((trait) => {
    const having = [...trait.parties].filter((key) => steps.has(key)).length;
    return having > 1 || (having === 1 && hubs.has(trait.key));
  });
  return shown.toSorted(
    (a, b) => Number(hubs.has(a.key)) - Number(hubs.has(b.key)) || (a.key < b.key ? -1 : 1),
  );
}
