import { exactAdd, exactSubtract } from '@hammerhead/decimal';
import type { ArithmeticNode, JoinNode, NegateNode } from '../check/node.js';
import { ifAllKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

export function writeNegate(routine: Routine, { of }: NegateNode): Source {
  const value = operand(routine, of);
  return ifAllKnown([value], `-(${value.name})`);
}

/**
 * Writes arithmetic. A result that is not finite, such as 300 / 0, is unknown wherever it arises. Sums and differences
 * are those of the decimals in the document, such as amounts of money: 1100.10 + 1399.90 is not more than 2500.00.
 */
export function writeArithmetic(routine: Routine, { operator, left, right }: ArithmeticNode): Source {
  const [a, b] = [operand(routine, left), operand(routine, right)];
  const result = routine.temporary();
  const exact = operator === '+' ? exactAdd : operator === '-' ? exactSubtract : undefined;
  const computed =
    exact === undefined
      ? `${a.name} ${operator} ${b.name}`
      : `${routine.unit.constant(exact, 'exact')}(${a.name}, ${b.name})`;
  // The difference of a value that is not finite and itself is NaN.
  return ifAllKnown([a, b], `(${result} = ${computed}) - ${result} === 0 ? ${result} : undefined`);
}

export function writeJoin(routine: Routine, { left, right }: JoinNode): Source {
  const [a, b] = [operand(routine, left), operand(routine, right)];
  return ifAllKnown([a, b], `${a.name} + ${b.name}`);
}
