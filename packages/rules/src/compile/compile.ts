import type { Node } from '../check/node.js';
import type { Code } from './code.js';
import { writeExpression } from './expressions.js';
import { Routine } from './routine.js';
import { Unit } from './unit.js';

/** A condition as a function. */
export const compileBool = (node: Node): Code<boolean> => compileExpression<boolean>(node);

/** An expression that gives a list, as a function. */
export const compileList = (node: Node): Code<readonly unknown[]> =>
  compileExpression<readonly unknown[]>(node);

/** The type of a checked node is its `type`; what is made of it gives that or undefined. */
function compileExpression<T>(node: Node): Code<T> {
  const unit = new Unit();
  const routine = new Routine(unit, writeExpression);
  const value = routine.value(node);
  return unit.make<T | undefined>(`${routine.head()}return ${value};\n`);
}
