import type { CompareNode, EqualNode, LogicNode, Node } from '../check/node.js';
import type { Code } from './code.js';
import { compileChoose } from './choose.js';
import { type Compiler, impossible } from './compiler.js';
import { compileIn } from './membership.js';
import { compileQuantifier } from './quantifiers.js';
import { compileRead, isRead, readBool } from './reads.js';

export function compileBool(compiler: Compiler, node: Node): Code<boolean> {
  if (isRead(node)) return readBool(compileRead(compiler, node));
  switch (node.kind) {
    case 'literal': {
      const { value } = node;
      return typeof value === 'boolean' ? () => value : impossible(node);
    }
    case 'has': {
      const read = compileRead(compiler, node.field);
      return (frame) => read(frame) !== undefined;
    }
    case 'not': {
      const of = compiler.bool(node.of);
      return (frame) => {
        const value = of(frame);
        return value === undefined ? undefined : !value;
      };
    }
    case 'and':
    case 'or':
      return compileLogic(compiler, node);
    case 'compare':
      return compileCompare(compiler, node);
    case 'equal':
      return compileEqual(compiler, node);
    case 'in':
      return compileIn(compiler, node);
    case 'macro':
      return compileQuantifier(compiler, node);
    case 'choose':
      return compileChoose(compiler, node, compiler.bool);
    case 'negate':
    case 'arithmetic':
    case 'join':
    case 'list':
      return impossible(node);
  }
}

/** As CEL absorbs errors, in either order: false decides `&&`, true decides `||`, else unknown stays unknown. */
function compileLogic(compiler: Compiler, { kind, left, right }: LogicNode): Code<boolean> {
  const decisive = kind === 'or';
  const a = compiler.bool(left);
  const b = compiler.bool(right);
  return (frame) => {
    const x = a(frame);
    if (x === decisive) return decisive;
    const y = b(frame);
    if (y === decisive) return decisive;
    return x === undefined || y === undefined ? undefined : !decisive;
  };
}

function compileCompare(compiler: Compiler, { operator, left, right }: CompareNode): Code<boolean> {
  return left.type.kind === 'number'
    ? comparison(operator, compiler.number(left), compiler.number(right))
    : comparison(operator, compiler.text(left), compiler.text(right));
}

function comparison<T extends number | string>(
  operator: CompareNode['operator'],
  a: Code<T>,
  b: Code<T>,
): Code<boolean> {
  const both = (decide: (x: T, y: T) => boolean): Code<boolean> => {
    return (frame) => {
      const x = a(frame);
      const y = b(frame);
      return x === undefined || y === undefined ? undefined : decide(x, y);
    };
  };
  switch (operator) {
    case '<':
      return both((x, y) => x < y);
    case '<=':
      return both((x, y) => x <= y);
    case '>':
      return both((x, y) => x > y);
    case '>=':
      return both((x, y) => x >= y);
  }
}

function compileEqual(compiler: Compiler, { negated, left, right }: EqualNode): Code<boolean> {
  const a = compiler.any(left);
  const b = compiler.any(right);
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return x === undefined || y === undefined ? undefined : (x === y) !== negated;
  };
}
