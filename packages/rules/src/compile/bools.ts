import type { CompareNode, EqualNode, LogicNode, Node } from '../check/node.js';
import type { Code } from './code.js';
import { compileChoose } from './choose.js';
import { type Compiler, impossible } from './compiler.js';
import { compileIn } from './membership.js';
import { compileQuantifier } from './quantifiers.js';
import { compileRead, isRead, readBool } from './reads.js';

export function compileBool(compiler: Compiler, node: Node): Code<boolean> {
  if (isRead(node)) return readBool(compiler, node);
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
function compileLogic(compiler: Compiler, node: LogicNode): Code<boolean> {
  const decisive = node.kind === 'or';
  const parts = chainOf(node, node.kind).map(compiler.bool);
  return (frame) => {
    let result: boolean | undefined = !decisive;
    for (let index = 0; index < parts.length; index += 1) {
      const answer = parts[index]?.(frame);
      if (answer === decisive) return decisive;
      if (answer === undefined) result = undefined;
    }
    return result;
  };
}

/** `a || b || c` is `(a || b) || c` to the parser, and one question to us. */
function chainOf(node: Node, kind: LogicNode['kind']): readonly Node[] {
  return node.kind === kind && 'left' in node
    ? [...chainOf(node.left, kind), ...chainOf(node.right, kind)]
    : [node];
}

function compileCompare(compiler: Compiler, { operator, left, right }: CompareNode): Code<boolean> {
  if (left.type.kind !== 'number') return comparison(operator, compiler.text(left), compiler.text(right));
  const a = compiler.number(left);
  return right.kind === 'literal' && typeof right.value === 'number'
    ? limit(operator, a, right.value)
    : comparison(operator, a, compiler.number(right));
}

/** A number beside a written one, as most comparisons are. */
function limit(operator: CompareNode['operator'], a: Code<number>, y: number): Code<boolean> {
  const decided = (decide: (x: number) => boolean): Code<boolean> => {
    return (frame) => {
      const x = a(frame);
      return x === undefined ? undefined : decide(x);
    };
  };
  switch (operator) {
    case '<':
      return decided((x) => x < y);
    case '<=':
      return decided((x) => x <= y);
    case '>':
      return decided((x) => x > y);
    case '>=':
      return decided((x) => x >= y);
  }
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
  if (right.kind === 'literal') {
    const { value } = right;
    return (frame) => {
      const x = a(frame);
      return x === undefined ? undefined : (x === value) !== negated;
    };
  }
  const b = compiler.any(right);
  return (frame) => {
    const x = a(frame);
    const y = b(frame);
    return x === undefined || y === undefined ? undefined : (x === y) !== negated;
  };
}
