import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean, nearest } from '@hammerhead/primitives';
import { BadLiteral, type LiteralParameter } from '../language/parameters.js';
import { bool, list, number, sameType, text, type Type } from '../language/types.js';
import { type Checker, inWords } from './checker.js';
import type { Argument, Node } from './node.js';
import type { Scope } from './scope.js';

/** Every number is a double, so integer literals become one; a literal that a double cannot hold is refused. */
export function checkLiteral(checker: Checker, value: unknown, at: number): Node | undefined {
  if (typeof value === 'string') return { kind: 'literal', type: text, value };
  if (typeof value === 'boolean') return { kind: 'literal', type: bool, value };
  if (typeof value === 'number') return { kind: 'literal', type: number, value };
  if (typeof value === 'bigint') {
    const double = Number(value);
    if (Number.isSafeInteger(double)) return { kind: 'literal', type: number, value: double };
    return checker.fault(at, 'the number is too large to be exact');
  }
  if (value === null) return checker.fault(at, 'there is no null: ask has(…) instead');
  return checker.fault(at, 'only numbers, texts, true and false can be written out; no b"…" and no 5u');
}

export function checkList(
  checker: Checker,
  items: readonly ASTNode[],
  at: number,
  scope: Scope,
): Node | undefined {
  if (items.length === 0) return checker.fault(at, 'the list is empty');
  const nodes: Node[] = [];
  for (const item of items) {
    const node = checker.check(item, scope);
    const [first] = nodes;
    if (node === undefined) continue;
    if (first === undefined || sameType(first.type, node.type)) nodes.push(node);
    else
      checker.fault(
        item.start,
        `a list holds one type: ${inWords(first.type)} comes first, then ${inWords(node.type)}`,
      );
  }
  const [first] = nodes;
  if (first === undefined || nodes.length < items.length) return undefined;
  return { kind: 'list', type: list(plainType(first.type)), items: nodes };
}

/** The type alone: what is known of the values of one item is not known of all. */
function plainType(type: Type): Type {
  return type.kind === 'list' || type.kind === 'object' ? type : { kind: type.kind };
}

/** Resolves a literal argument of a call: the name of a code list, a pattern, a class of words … */
export function resolveLiteral(
  checker: Checker,
  called: string,
  parameter: LiteralParameter<unknown>,
  arg: ASTNode,
  { names: { lists }, use }: Scope,
): Argument | undefined {
  if (arg.op !== 'value' || typeof arg.args !== 'string') {
    return checker.fault(arg.start, `${called} takes the ${parameter.what} as a literal text in quotes`);
  }
  const literal = arg.args;
  try {
    const value = parameter.resolve(literal, lists);
    if (parameter.namesCodeList) use.codeLists.add(literal);
    else use.literals.add(`${parameter.what} ${literal} ${parameter.content(literal, lists)}`);
    return { kind: 'literal', value };
  } catch (cause) {
    if (!(cause instanceof BadLiteral)) throw cause;
    return checker.fault(arg.start, `${cause.message}${suggestion(literal, cause)}`);
  }
}

/** The name nearest to what was written, those that were meant, or all of them. */
function suggestion(literal: string, { known, meant }: BadLiteral): string {
  if (nearest(literal, known) === undefined) {
    if (meant.length > 0) return `; did you mean ${meant.join(' or ')}?`;
    if (known.length > 0) return `; there is ${known.toSorted().join(', ')}`;
  }
  return didYouMean(literal, known);
}
