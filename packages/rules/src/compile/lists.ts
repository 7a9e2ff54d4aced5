import type { ListNode, MacroNode, Node } from '../check/node.js';
import { type Code, takeTurn } from './code.js';
import { compileChoose } from './choose.js';
import { type Compiler, impossible } from './compiler.js';
import { isRead, readList } from './reads.js';

/** A list with something unknown in it is unknown as a whole. */
export function compileList(compiler: Compiler, node: Node): Code<readonly unknown[]> {
  if (isRead(node)) return readList(compiler, node);
  if (node.kind === 'list') return compileWritten(compiler, node);
  if (node.kind === 'macro')
    return node.macro === 'map' ? compileMap(compiler, node) : compileFilter(compiler, node);
  return node.kind === 'choose' ? compileChoose(compiler, node, compiler.list) : impossible(node);
}

function compileWritten(compiler: Compiler, node: ListNode): Code<readonly unknown[]> {
  const items = node.items.map(compiler.any);
  return (frame) => {
    const values: unknown[] = [];
    for (const item of items) {
      const value = item(frame);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

function compileMap(
  compiler: Compiler,
  { list, variable: { slot }, body }: MacroNode,
): Code<readonly unknown[]> {
  const listOf = compiler.list(list);
  const transform = compiler.any(body);
  return (frame) => {
    const items = listOf(frame);
    if (items === undefined) return undefined;
    const values: unknown[] = [];
    for (const item of items) {
      takeTurn(frame);
      frame.slots[slot] = item;
      const value = transform(frame);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
}

function compileFilter(
  compiler: Compiler,
  { list, variable: { slot }, body }: MacroNode,
): Code<readonly unknown[]> {
  const listOf = compiler.list(list);
  const keeps = compiler.bool(body);
  return (frame) => {
    const items = listOf(frame);
    if (items === undefined) return undefined;
    const kept: unknown[] = [];
    for (const item of items) {
      takeTurn(frame);
      frame.slots[slot] = item;
      const keep = keeps(frame);
      if (keep === undefined) return undefined;
      if (keep) kept.push(item);
    }
    return kept;
  };
}
