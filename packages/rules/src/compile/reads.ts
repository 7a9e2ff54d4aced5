import type { FieldNode, IndexNode, Node, VariableNode } from '../check/node.js';
import { ifAllKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';
import { taken } from './taken.js';

/** Writes a variable of the vocabulary, the current item, or the variable of a macro. */
export function writeVariable(routine: Routine, { slot, type }: VariableNode): Source {
  return taken(routine, type, routine.variable(slot));
}

export function writeField(routine: Routine, node: FieldNode): Source {
  return taken(routine, node.type, fieldOf(routine, node));
}

export function writeIndex(routine: Routine, { of, at, type }: IndexNode): Source {
  const [list, index] = [operand(routine, of), operand(routine, at)];
  return ifAllKnown([list, index], taken(routine, type, `${list.name}[${index.name}]`));
}

/** Writes a field as it is, null included; it is undefined where its holder is not an object. */
export function fieldOf(routine: Routine, { of, name }: FieldNode): Source {
  return `${holderOf(routine, of)}?.[${JSON.stringify(name)}]`;
}

function holderOf(routine: Routine, of: Node): Source {
  if (of.kind === 'variable') return routine.holder(of.slot);
  const holder = routine.temporary();
  const value = of.kind === 'field' ? fieldOf(routine, of) : routine.value(of);
  return `(typeof (${holder} = ${value}) === "object" ? ${holder} : undefined)`;
}
