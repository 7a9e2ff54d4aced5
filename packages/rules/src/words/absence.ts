import type { Node } from '../check/node.js';
import type { Bound, Naming } from './naming.js';

/** What makes an expression unknown: the optional fields that it reads without asking whether they are there. */
export function absencesIn(nodes: readonly Node[], names: Naming): readonly string[] {
  const read = new Set<string>();
  const asked = new Set<string>();
  const walk = (node: Node, bound: Bound): void => {
    switch (node.kind) {
      case 'variable':
      case 'field': {
        const path = names.pathOf(node, bound);
        if (path !== undefined && names.isOptional(node)) read.add(path);
        if (node.kind === 'field') walk(node.of, bound);
        return;
      }
      case 'has': {
        const path = names.pathOf(node.field, bound);
        if (path !== undefined) asked.add(path);
        return;
      }
      case 'index':
        walk(node.of, bound);
        walk(node.at, bound);
        return;
      case 'not':
      case 'negate':
        walk(node.of, bound);
        return;
      case 'choose':
        [node.test, node.yes, node.no].forEach((part) => walk(part, bound));
        return;
      case 'in':
        walk(node.item, bound);
        walk(node.list, bound);
        return;
      case 'list':
        node.items.forEach((item) => walk(item, bound));
        return;
      case 'call':
        for (const argument of node.arguments)
          if (argument.kind === 'value' && !argument.takesAbsent) walk(argument.node, bound);
        return;
      case 'macro': {
        walk(node.list, bound);
        const item = names.itemPath(names.pathOf(node.list, bound)) ?? node.variable.name;
        walk(node.body, new Map(bound).set(node.variable.slot, item));
        return;
      }
      case 'literal':
        return;
      default:
        walk(node.left, bound);
        walk(node.right, bound);
    }
  };
  for (const node of nodes) walk(node, new Map());
  const isAsked = (path: string): boolean =>
    [...asked].some((one) => path === one || one.startsWith(`${path}.`));
  return [
    ...new Set(
      [...read]
        .filter((path) => !isAsked(path))
        .toReversed()
        .map((path) => names.absenceOf(path)),
    ),
  ];
}
