import type {
  ArithmeticNode,
  CompareNode,
  EqualNode,
  InNode,
  JoinNode,
  ListNode,
  NegateNode,
  Node,
} from '../check/node.js';
import { ifAllKnown, literal, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

export function writeNegate(routine: Routine, { of }: NegateNode): Source {
  const value = operand(routine, of);
  return ifAllKnown([value], `-(${value.name})`);
}

/** A result that is not finite, such as 300 / 0, is unknown wherever it arises. */
export function writeArithmetic(routine: Routine, { operator, left, right }: ArithmeticNode): Source {
  const [a, b] = [operand(routine, left), operand(routine, right)];
  const result = routine.temporary();
  // Of what is not finite the difference is NaN.
  return ifAllKnown(
    [a, b],
    `(${result} = ${a.name} ${operator} ${b.name}) - ${result} === 0 ? ${result} : undefined`,
  );
}

export function writeJoin(routine: Routine, { left, right }: JoinNode): Source {
  const [a, b] = [operand(routine, left), operand(routine, right)];
  return ifAllKnown([a, b], `${a.name} + ${b.name}`);
}

export function writeCompare(routine: Routine, { operator, left, right }: CompareNode): Source {
  const [a, b] = [operand(routine, left), operand(routine, right)];
  return ifAllKnown([a, b], `${a.name} ${operator} ${b.name}`);
}

export function writeEqual(routine: Routine, { negated, left, right }: EqualNode): Source {
  const [a, b] = [operand(routine, left), operand(routine, right)];
  return ifAllKnown([a, b], `${a.name} ${negated ? '!==' : '==='} ${b.name}`);
}

/** More are looked up in a set. */
const mostCompared = 8;

/** `x in list`; a list that is written out is compared with or looked up, not made. */
export function writeIn(routine: Routine, { item, list }: InNode): Source {
  const x = operand(routine, item);
  const members = list.kind === 'list' ? membersOf(list) : undefined;
  if (members === undefined) {
    const items = operand(routine, list);
    return ifAllKnown([x, items], `${items.name}.includes(${x.name})`);
  }
  if (members.length > mostCompared) {
    return ifAllKnown([x], `${routine.unit.constant(new Set(members), 'members')}.has(${x.name})`);
  }
  const compared = members.map((member) => `${x.name} === ${literal(member)}`);
  return ifAllKnown([x], `(${compared.join(' || ')})`);
}

function membersOf({ items }: ListNode): readonly (string | number | boolean)[] | undefined {
  const values = items.flatMap((node: Node) => (node.kind === 'literal' ? [node.value] : []));
  return values.length === items.length ? values : undefined;
}
