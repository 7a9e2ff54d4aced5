import type { Node } from '../check/node.js';
import { writeExpression } from './expressions.js';
import { literal } from './operands.js';
import { Routine } from './routine.js';
import { type Made, Unit } from './unit.js';

/**
 * Compiles a sentence with expressions in it; `shown` turns the value of an expression (undefined: unknown) into words.
 */
export function compileSentence(
  parts: readonly (string | Node)[],
  shown: (value: unknown) => string,
): Made<string> {
  const unit = new Unit();
  const routine = new Routine(unit, writeExpression);
  const words = parts.flatMap((part) => {
    if (part === '') return [];
    return typeof part === 'string'
      ? literal(part)
      : `${unit.constant(shown, 'shown')}(${routine.value(part)})`;
  });
  return unit.make<string>(`${routine.head()}return ${words.join(' + ') || '""'};\n`);
}
