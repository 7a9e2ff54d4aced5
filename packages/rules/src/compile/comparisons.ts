import type { CompareNode, EqualNode, InNode, ListNode, Node } from '../check/node.js';
import { literal, type Operand, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

/** A comparison of operands, all of which must be known. */
export interface Comparison {
  readonly operands: readonly Operand[];
  readonly holds: Source;
}

export type ComparisonNode = CompareNode | EqualNode | InNode;

export function comparison(routine: Routine, node: ComparisonNode): Comparison {
  if (node.kind === 'in') return membership(routine, node);
  const [a, b] = [operand(routine, node.left), operand(routine, node.right)];
  return { operands: [a, b], holds: `${a.name} ${operatorOf(node)} ${b.name}` };
}

function operatorOf(node: CompareNode | EqualNode): string {
  if (node.kind === 'compare') return node.operator;
  return node.negated ? '!==' : '===';
}

/** Longer lists are looked up in a set. */
const mostCompared = 8;

/** Writes `x in list`. A list written out in the rule is compared item by item or looked up; no array is made. */
function membership(routine: Routine, { item, list }: InNode): Comparison {
  const x = operand(routine, item);
  const members = list.kind === 'list' ? membersOf(list) : undefined;
  if (members === undefined) {
    const items = operand(routine, list);
    return { operands: [x, items], holds: `${items.name}.includes(${x.name})` };
  }
  if (members.length > mostCompared) {
    const set = routine.unit.constant(new Set(members), 'members');
    return { operands: [x], holds: `${set}.has(${x.name})` };
  }
  return { operands: [x], holds: members.map((member) => `${x.name} === ${literal(member)}`).join(' || ') };
}

function membersOf({ items }: ListNode): readonly (string | number | boolean)[] | undefined {
  const values = items.flatMap((node: Node) => (node.kind === 'literal' ? [node.value] : []));
  return values.length === items.length ? values : undefined;
}
