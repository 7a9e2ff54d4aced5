import type { Node } from './node.js';

/** The value of an expression that is the same for every shipment; undefined where it reads something that decides. */
export function constantOf(node: Node): number | string | boolean | undefined {
  switch (node.kind) {
    case 'literal':
      return node.value;
    case 'not': {
      const of = constantOf(node.of);
      return typeof of === 'boolean' ? !of : undefined;
    }
    case 'negate': {
      const of = constantOf(node.of);
      return typeof of === 'number' ? -of : undefined;
    }
    case 'and':
    case 'or': {
      const decides = node.kind === 'or';
      const sides = [constantOf(node.left), constantOf(node.right)];
      if (sides.includes(decides)) return decides;
      return sides.includes(undefined) ? undefined : !decides;
    }
    case 'choose': {
      const test = constantOf(node.test);
      return typeof test === 'boolean' ? constantOf(test ? node.yes : node.no) : undefined;
    }
    case 'equal': {
      const [left, right] = [constantOf(node.left), constantOf(node.right)];
      return left === undefined || right === undefined ? undefined : (left === right) !== node.negated;
    }
    case 'compare':
      return compared(node.operator, constantOf(node.left), constantOf(node.right));
    default:
      return undefined;
  }
}

type Constant = ReturnType<typeof constantOf>;

function compared(operator: '<' | '<=' | '>' | '>=', left: Constant, right: Constant): boolean | undefined {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
  }
}
