import type { ArithmeticNode, JoinNode, NegateNode } from '../check/node.js';
import { ifAllKnown, operand } from './operands.js';
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
