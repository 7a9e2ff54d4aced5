import type { Node } from '../check/node.js';
import type { Code } from './code.js';
import { writeExpression } from './expressions.js';
import { Routine } from './routine.js';
import { Unit } from './unit.js';

/** Compiles a condition. */
export const compileBool = (node: Node): Code<boolean> => compileExpression<boolean>(node);

/** Compiles an expression that gives a list. */
export const compileList = (node: Node): Code<readonly unknown[]> =>
  compileExpression<readonly unknown[]>(node);

/** `T` follows from the `type` of the node, which was checked: the code returns a value of that type or undefined. */
function compileExpression<T>(node: Node): Code<T> {
  const unit = new Unit();
  const routine = new Routine(unit, writeExpression);
  const value = routine.value(node);
  return unit.make<T | undefined>(`${routine.head()}return ${value};\n`);
}
