import type { Argument, CallNode } from '../check/node.js';
import { ifEachKnown, type Operand, operand } from './operands.js';
import type { Routine, Source } from './routine.js';
import { taken } from './taken.js';

/** Writes a call. An absent argument makes it unknown, unless the parameter takes absent ones. */
export function writeCall(routine: Routine, { run, arguments: given, type }: CallNode): Source {
  const operands: Operand[] = [];
  const passed = given.map((argument) => pass(routine, argument, operands));
  const call = `${routine.unit.constant(run, 'run')}(${passed.join(', ')})`;
  return ifEachKnown(operands, taken(routine, type, call));
}

function pass(routine: Routine, argument: Argument, operands: Operand[]): Source {
  const { unit } = routine;
  if (argument.kind === 'literal') return unit.constant(argument.value, 'literal');
  const { node, takesAbsent, accept } = argument;
  const value = operand(routine, node);
  operands.push({ ...value, mayBeAbsent: takesAbsent });
  return accept === undefined ? value.name : `${unit.constant(accept, 'accept')}(${value.name})`;
}
