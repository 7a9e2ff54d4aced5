import { syntheticManifests } from '@hammerhead/synthetic';
import type { Random } from '@hammerhead/primitives';
import { mutateBytes } from '../bytes.js';
import type { FuzzInput } from '../input.js';
import { mutateTree } from '../json/mutate.js';
import { member, textOf, type Tree, treeOf } from '../json/tree.js';

/** Manifests of few shipments, to be changed. */
const models: readonly Tree[] = [
  ...syntheticManifests({ shipments: 400, seed: 20_261_130, departingFrom: '2026-12-05T00:00:00Z' }),
].map((manifest) => treeOf({ ...manifest, shipments: manifest.shipments.slice(0, 3) }));

const named = (tree: Tree, number: string): Tree =>
  tree.kind === 'object'
    ? {
        kind: 'object',
        members: tree.members.map(([key, value]) =>
          key === 'manifestNumber' ? [key, treeOf(number)] : [key, value],
        ),
      }
    : tree;

/** The text of a manifest, and its shipments where it has a list of them; some are right, most have a few things wrong. */
export function manifestText(
  random: Random,
  number: string,
): { text: string; shipments: number | undefined } {
  let tree = random.chance(0.9) ? named(random.pick(models), number) : random.pick(models);
  for (let left = random.pick([0, 1, 1, 2, 4]); left > 0; left -= 1) tree = mutateTree(tree, random);
  const shipments = member(tree, 'shipments');
  return { text: textOf(tree), shipments: shipments?.kind === 'list' ? shipments.items.length : undefined };
}

export function manifestInput(random: Random, number: string): FuzzInput {
  const { text, shipments } = manifestText(random, number);
  const whole = new TextEncoder().encode(text);
  const isCut = random.chance(0.15);
  return {
    method: 'POST',
    path: '/v1/manifests',
    headers: { 'content-type': 'application/json' },
    body: isCut ? mutateBytes(whole, random) : whole,
    rows: isCut ? undefined : shipments,
  };
}
