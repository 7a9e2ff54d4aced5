import type { InNode } from '../check/node.js';
import type { Code } from './code.js';
import type { Compiler } from './compiler.js';

/** `x in list`; a list that is written out becomes a set when the rule set is loaded. */
export function compileIn(compiler: Compiler, { item, list }: InNode): Code<boolean> {
  const itemOf = compiler.any(item);
  const written =
    list.kind === 'list' ? list.items.flatMap((node) => (node.kind === 'literal' ? [node.value] : [])) : [];
  if (list.kind === 'list' && written.length === list.items.length) {
    const members = new Set<unknown>(written);
    return (frame) => {
      const value = itemOf(frame);
      return value === undefined ? undefined : members.has(value);
    };
  }
  const listOf = compiler.list(list);
  return (frame) => {
    const value = itemOf(frame);
    const items = listOf(frame);
    return value === undefined || items === undefined ? undefined : items.includes(value);
  };
}
