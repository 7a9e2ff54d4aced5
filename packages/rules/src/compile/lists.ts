import type { ListNode } from '../check/node.js';
import { ifEachKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

/** A list with something unknown in it is unknown as a whole. */
export function writeList(routine: Routine, { items }: ListNode): Source {
  const values = items.map((item) => operand(routine, item));
  return ifEachKnown(values, `[${values.map(({ name }) => name).join(', ')}]`);
}
