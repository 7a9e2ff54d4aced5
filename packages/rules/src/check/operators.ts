import type { ASTNode } from '@marcbachmann/cel-js';
import { bool, number, sameType, text, type Type } from '../language/types.js';
import { checkAdvice, checkEmpty } from './advice.js';
import { constantOf } from './constant.js';
import { checkContradiction } from './contradiction.js';
import { type Checker, checkAs, inWords } from './checker.js';
import type { ArithmeticOperator, CompareOperator, Node } from './node.js';
import type { Scope } from './scope.js';
import { truthMeant } from './slips.js';
import { checkOrdered, checkRange, checkValues } from './values.js';

type Pair = readonly [ASTNode, ASTNode];

export function checkLogic(
  checker: Checker,
  kind: 'and' | 'or',
  ast: ASTNode & { readonly op: '&&' | '||' },
  scope: Scope,
): Node | undefined {
  const [a, b] = ast.args;
  const sign = kind === 'and' ? '&&' : '||';
  const left = checkAs(checker, a, scope, bool, sign);
  const right = checkAs(checker, b, scope, bool, sign);
  if (left === undefined || right === undefined) return undefined;
  checkContradiction(checker, kind, ast);
  return { kind, type: bool, left, right };
}

export function checkNot(checker: Checker, ast: ASTNode, scope: Scope): Node | undefined {
  const of = checkAs(checker, ast, scope, bool, '!');
  return of && { kind: 'not', type: bool, of };
}

export function checkNegate(checker: Checker, ast: ASTNode, scope: Scope): Node | undefined {
  const of = checkAs(checker, ast, scope, number, '-');
  return of && { kind: 'negate', type: number, of };
}

export function checkChoose(
  checker: Checker,
  [a, b, c]: readonly [ASTNode, ASTNode, ASTNode],
  scope: Scope,
): Node | undefined {
  const test = checkAs(checker, a, scope, bool, '?:');
  const yes = checker.check(b, scope);
  const no = checker.check(c, scope);
  if (test === undefined || yes === undefined || no === undefined) return undefined;
  if (sameType(yes.type, no.type))
    return { kind: 'choose', type: eitherType(yes.type, no.type), test, yes, no };
  return checker.fault(
    c.start,
    `?: chooses between two of one type, not ${inWords(yes.type)} and ${inWords(no.type)}`,
  );
}

/** The type of two alternatives: what is known of the values of one holds only where it is the same of the other. */
function eitherType(yes: Type, no: Type): Type {
  if (yes.kind === 'list' || yes.kind === 'object' || no.kind === 'list' || no.kind === 'object') return yes;
  return yes.values === no.values && yes.range === no.range && yes.advice === no.advice
    ? yes
    : { kind: yes.kind };
}

export function checkArithmetic(
  checker: Checker,
  operator: ArithmeticOperator,
  [a, b]: Pair,
  scope: Scope,
): Node | undefined {
  const left = checker.check(a, scope);
  const right = checker.check(b, scope);
  if (left === undefined || right === undefined) return undefined;
  const types = `${left.type.kind} ${right.type.kind}`;
  if (types === 'number number' && (operator === '/' || operator === '%') && constantOf(right) === 0)
    checker.warn(b.start, `nothing can be divided by 0: this is always unknown`);
  if (types === 'number number') return { kind: 'arithmetic', type: number, operator, left, right };
  if (types === 'text text' && operator === '+') return { kind: 'join', type: text, left, right };
  const wrong = left.type.kind === 'number' ? b : a;
  const found = left.type.kind === 'number' ? right.type : left.type;
  const takes = operator === '+' ? 'two numbers or two texts' : 'numbers';
  return checker.fault(wrong.start, `${operator} takes ${takes}, not ${inWords(found)}`);
}

export function checkCompare(
  checker: Checker,
  operator: CompareOperator,
  [a, b]: Pair,
  scope: Scope,
): Node | undefined {
  const left = checker.check(a, scope);
  const right = checker.check(b, scope);
  if (left === undefined || right === undefined) return undefined;
  const { kind } = left.type;
  if (kind === right.type.kind && (kind === 'number' || kind === 'text')) {
    checkRange(checker, operator, [left.type, right.type], [a, b]);
    checkOrdered(checker, left.type, b);
    checkOrdered(checker, right.type, a);
    return { kind: 'compare', type: bool, operator, left, right };
  }
  return checker.fault(
    a.start,
    `${operator} compares two numbers or two texts, not ${inWords(left.type)} and ${inWords(right.type)}`,
  );
}

export function checkEqual(checker: Checker, negated: boolean, [a, b]: Pair, scope: Scope): Node | undefined {
  const sign = negated ? '!=' : '==';
  const nothing = [a, b].find((side) => side.op === 'value' && side.args === null);
  if (nothing !== undefined) {
    return checker.fault(nothing.start, `there is no null: ask ${negated ? 'has(…)' : '!has(…)'} instead`);
  }
  const left = checker.check(a, scope);
  const right = checker.check(b, scope);
  if (left === undefined || right === undefined) return undefined;
  const { kind } = left.type;
  if (kind === right.type.kind && kind !== 'list' && kind !== 'object') {
    checkRange(checker, sign, [left.type, right.type], [a, b]);
    checkValues(checker, left.type, b);
    checkValues(checker, right.type, a);
    checkAdvice(checker, left.type, [a, b], '==');
    checkAdvice(checker, right.type, [b, a], '==');
    checkEmpty(checker, left, [a, b], scope);
    checkEmpty(checker, right, [b, a], scope);
    return { kind: 'equal', type: bool, negated, left, right };
  }
  const truth = kind === 'bool' ? truthIn(b) : right.type.kind === 'bool' ? truthIn(a) : undefined;
  if (truth !== undefined)
    return checker.fault(truth.at, `true and false stand without quotes: write ${truth.write}`);
  return checker.fault(
    a.start,
    `${sign} compares two numbers, two texts or two truth values, not ${inWords(left.type)} and ${inWords(right.type)}`,
  );
}

/** A text that is meant as true or false. */
function truthIn(ast: ASTNode): { readonly at: number; readonly write: string } | undefined {
  const write = ast.op === 'value' && typeof ast.args === 'string' ? truthMeant(ast.args) : undefined;
  return write === undefined ? undefined : { at: ast.start, write };
}

export function checkIn(checker: Checker, [a, b]: Pair, scope: Scope): Node | undefined {
  const item = checker.check(a, scope);
  const list = checker.check(b, scope);
  if (item === undefined || list === undefined) return undefined;
  if (list.type.kind !== 'list') return checker.fault(b.start, `in takes a list, not ${inWords(list.type)}`);
  if (item.type.kind === 'object' || item.type.kind === 'list') {
    return checker.fault(
      a.start,
      `in looks for a number, a text or a truth value, not ${inWords(item.type)}`,
    );
  }
  if (sameType(item.type, list.type.of)) {
    checkRange(checker, '==', [item.type, list.type.of], [a, b]);
    checkValues(checker, item.type, b);
    checkValues(checker, list.type, a);
    checkAdvice(checker, item.type, [a, b], '==');
    checkAdvice(checker, list.type, [b, a], '==');
    return { kind: 'in', type: bool, item, list };
  }
  return checker.fault(a.start, `${inWords(item.type)} cannot be in a list of ${list.type.of.kind}`);
}
