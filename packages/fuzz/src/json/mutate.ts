import type { Random } from '@hammerhead/primitives';
import { oddNumbers, oddText, oddTexts } from '../odd.js';
import { scalar, textOf, type Tree } from './tree.js';

/** A tree with one thing changed, somewhere: a key dropped, doubled or renamed, a type swapped, a value made extreme … */
export function mutateTree(tree: Tree, random: Random): Tree {
  // Deeper in is likelier than at the top, where a change is mostly refused for the whole.
  if (tree.kind === 'scalar' || random.chance(0.15)) return changed(tree, random);
  if (tree.kind === 'list') {
    if (tree.items.length === 0) return changed(tree, random);
    const at = random.between(0, tree.items.length - 1);
    return {
      kind: 'list',
      items: tree.items.map((item, index) => (index === at ? mutateTree(item, random) : item)),
    };
  }
  if (tree.members.length === 0) return changed(tree, random);
  const at = random.between(0, tree.members.length - 1);
  return {
    kind: 'object',
    members: tree.members.map(([key, value], index) => [
      key,
      index === at ? mutateTree(value, random) : value,
    ]),
  };
}

function changed(tree: Tree, random: Random): Tree {
  if (tree.kind === 'list' && random.chance(0.7)) return changedList(tree.items, random);
  if (tree.kind === 'object' && random.chance(0.7)) return changedObject(tree.members, random);
  return random.pick(otherValues)(tree, random);
}

function changedList(items: readonly Tree[], random: Random): Tree {
  const at = random.between(0, Math.max(0, items.length - 1));
  const item = items[at];
  if (item === undefined) return { kind: 'list', items: [scalar('null')] };
  switch (random.between(0, 3)) {
    case 0:
      return { kind: 'list', items: items.filter((_, index) => index !== at) };
    case 1:
      return { kind: 'list', items: [...items, item] };
    case 2:
      return {
        kind: 'list',
        items: [...items, ...Array.from({ length: random.between(2, 60) }, () => item)],
      };
    default:
      return { kind: 'list', items: items.toReversed() };
  }
}

type Members = Extract<Tree, { kind: 'object' }>['members'];

function changedObject(members: Members, random: Random): Tree {
  const at = random.between(0, Math.max(0, members.length - 1));
  const one = members[at];
  if (one === undefined) return { kind: 'object', members: [[random.pick(oddTexts), scalar('1')]] };
  switch (random.between(0, 4)) {
    case 0:
      return { kind: 'object', members: members.filter((_, index) => index !== at) };
    case 1:
      return { kind: 'object', members: [...members, one] };
    case 2:
      return { kind: 'object', members: [...members, [one[0], mutateTree(one[1], random)]] };
    case 3:
      return {
        kind: 'object',
        members: members.map((own, index) => (index === at ? [oddText(random, own[0]), own[1]] : own)),
      };
    default:
      return { kind: 'object', members: [...members, [random.pick(oddTexts), scalar('null')]] };
  }
}

/** As one text: thousands of levels would be too deep for us, too. */
const nested = (tree: Tree, levels: number): Tree =>
  scalar(`${'[{"a":'.repeat(levels)}${textOf(tree)}${'}]'.repeat(levels)}`);

const textIn = (tree: Tree): string => {
  if (tree.kind !== 'scalar') return 'Devon Clarke';
  try {
    const value: unknown = JSON.parse(tree.text);
    return typeof value === 'string' ? value : tree.text;
  } catch {
    return tree.text;
  }
};

const otherValues: readonly ((tree: Tree, random: Random) => Tree)[] = [
  (tree, random) => scalar(JSON.stringify(oddText(random, textIn(tree)))),
  (tree, random) => scalar(JSON.stringify(oddText(random, textIn(tree)))),
  (_tree, random) => scalar(random.pick(oddNumbers)),
  (_tree, random) => scalar(random.pick(['null', 'true', 'false', '[]', '{}', '""', '0'])),
  (tree) => ({ kind: 'list', items: [tree] }),
  (tree) => ({ kind: 'object', members: [['value', tree]] }),
  (tree, random) => nested(tree, random.pick([1, 5, 31, 32, 33, 250, 2_500])),
  (_tree, random) =>
    scalar(random.pick(['undefined', "'x'", '"\\x"', '"\\ud800"', '"\t"', '[1,]', '{"a":1,}', '//'])),
];
