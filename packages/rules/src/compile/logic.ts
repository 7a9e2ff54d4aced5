import type { ChooseNode, LogicNode, Node, NotNode } from '../check/node.js';
import { ifAllKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

export function writeNot(routine: Routine, { of }: NotNode): Source {
  const value = operand(routine, of);
  return ifAllKnown([value], `!${value.name}`);
}

/** As CEL absorbs errors, in either order: false decides `&&`, true decides `||`, else unknown stays unknown. */
export function writeLogic(routine: Routine, node: LogicNode): Source {
  const decisive = node.kind === 'or';
  const parts = chainOf(node, node.kind).map((part) => {
    const name = routine.temporary();
    return { part, name, compute: `${name} = ${routine.value(part)}` };
  });
  const decided = parts.map(({ compute }) => `(${compute}) === ${decisive}`).join(' || ');
  const unknown = parts.flatMap(({ part, name }) => (isNeverUnknown(part) ? [] : [`${name} === undefined`]));
  const rest = unknown.length === 0 ? `${!decisive}` : `${unknown.join(' || ')} ? undefined : ${!decisive}`;
  return `(${decided} ? ${decisive} : ${rest})`;
}

/** `a || b || c` is `(a || b) || c` to the parser, and one question to us. */
export function chainOf(node: Node, kind: LogicNode['kind']): readonly Node[] {
  return node.kind === kind && 'left' in node
    ? [...chainOf(node.left, kind), ...chainOf(node.right, kind)]
    : [node];
}

const isNeverUnknown = (node: Node): boolean =>
  node.kind === 'has' || node.kind === 'literal' || (node.kind === 'not' && isNeverUnknown(node.of));

/** `test ? yes : no`; an unknown test makes the whole unknown. */
export function writeChoose(routine: Routine, { test, yes, no }: ChooseNode): Source {
  const asked = operand(routine, test);
  return ifAllKnown([asked], `${asked.name} ? ${routine.value(yes)} : ${routine.value(no)}`);
}
