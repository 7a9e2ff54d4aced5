import type { Node } from '../check/node.js';
import type { Code } from './code.js';
import { compileChoose } from './choose.js';
import { type Compiler, impossible } from './compiler.js';
import { isRead, readText } from './reads.js';

export function compileText(compiler: Compiler, node: Node): Code<string> {
  if (isRead(node)) return readText(compiler, node);
  if (node.kind === 'literal' && typeof node.value === 'string') {
    const { value } = node;
    return () => value;
  }
  if (node.kind === 'join') {
    const left = compiler.text(node.left);
    const right = compiler.text(node.right);
    return (frame) => {
      const a = left(frame);
      const b = right(frame);
      return a === undefined || b === undefined ? undefined : a + b;
    };
  }
  return node.kind === 'choose' ? compileChoose(compiler, node, compiler.text) : impossible(node);
}
