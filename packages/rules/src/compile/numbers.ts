import type { ArithmeticNode, Node } from '../check/node.js';
import type { Code } from './code.js';
import { compileChoose } from './choose.js';
import { type Compiler, impossible } from './compiler.js';
import { isRead, readNumber } from './reads.js';

export function compileNumber(compiler: Compiler, node: Node): Code<number> {
  if (isRead(node)) return readNumber(compiler, node);
  if (node.kind === 'literal' && typeof node.value === 'number') {
    const { value } = node;
    return () => value;
  }
  if (node.kind === 'negate') {
    const of = compiler.number(node.of);
    return (frame) => {
      const value = of(frame);
      return value === undefined ? undefined : -value;
    };
  }
  if (node.kind === 'arithmetic') return compileArithmetic(compiler, node);
  return node.kind === 'choose' ? compileChoose(compiler, node, compiler.number) : impossible(node);
}

const apply = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
} as const;

/** A result that is not finite, such as 300 / 0, is unknown wherever it arises. */
function compileArithmetic(compiler: Compiler, { operator, left, right }: ArithmeticNode): Code<number> {
  const a = compiler.number(left);
  const b = compiler.number(right);
  const operate = apply[operator];
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    if (x === undefined || y === undefined) return undefined;
    const result = operate(x, y);
    return Number.isFinite(result) ? result : undefined;
  };
}
