import type { ListNode } from '../check/node.js';
import { ifEachKnown, operand } from './operands.js';
import type { Routine, Source } from './routine.js';

/** Writes a list, which is unknown as a whole where one of its items is. */
export function writeList(routine: Routine, { items }: ListNode): Source {
  const values = items.map((item) => operand(routine, item));
  return ifEachKnown(values, `[${values.map(({ name }) => name).join(', ')}]`);
}
