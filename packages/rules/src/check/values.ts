import type { ASTNode } from '@marcbachmann/cel-js';
import { printNumber, shortened } from '../explain/print.js';
import type { Type } from '../language/types.js';
import type { Range, Values } from '../language/values.js';
import { nearest } from '@hammerhead/primitives';
import type { Checker } from './checker.js';
import type { CompareOperator } from './node.js';

/** Tells which texts that are written out at `ast` are no values of what they are compared with. */
export function checkValues(checker: Checker, type: Type, ast: ASTNode): void {
  const values = valuesOf(type);
  if (values === undefined) return;
  for (const { value, at } of literalsAt(ast)) {
    if (typeof value === 'string') tell(checker, values, value, at);
  }
}

/** The same of `<`, `<=`, `>` and `>=`, beside which the beginning of a value may stand. */
export function checkOrdered(checker: Checker, type: Type, ast: ASTNode): void {
  const values = valuesOf(type);
  if (values === undefined) return;
  for (const { value, at } of literalsAt(ast)) {
    if (typeof value === 'string' && values.ordered?.(value) !== true) tell(checker, values, value, at);
  }
}

/** Tells where a question such as startsWith("…") is true of no value that the text has. */
export function checkQuestion(
  checker: Checker,
  type: Type,
  { name, isTrueOf }: { name: string; isTrueOf: (value: string, literal: string) => boolean },
  ast: ASTNode,
): void {
  const values = valuesOf(type);
  if (values === undefined) return;
  if (values.known.length === 0) {
    if (name === 'startsWith') checkBeginning(checker, values, ast);
    return;
  }
  for (const { value, at } of literalsAt(ast)) {
    if (typeof value !== 'string' || values.known.some((known) => isTrueOf(known, value))) continue;
    const message = `this is true of no ${values.what}${listed(values)}`;
    if (values.closed) checker.refuse(at, message);
    else checker.warn(at, message);
  }
}

function checkBeginning(checker: Checker, values: Values, ast: ASTNode): void {
  for (const { value, at } of literalsAt(ast)) {
    if (typeof value !== 'string' || values.begins?.(value) !== false) continue;
    checker.warn(at, `no ${values.what} begins with ${shortened(value)}${why(values, value)}`);
  }
}

const why = (values: Values, value: string): string => {
  const told = values.why?.(value);
  return told === undefined ? '' : `: ${told}`;
};

function tell(checker: Checker, values: Values, value: string, at: number): void {
  const judgement = values.judge(value);
  if (judgement === 'known') return;
  const message = strange(values, value);
  if (judgement === 'impossible') checker.refuse(at, message);
  else checker.warn(at, message);
}

/** `JMKN is no port known here; did you mean JMKIN?` */
export function strange(values: Values, value: string): string {
  const near = values.meant(value) ?? nearest(value, values.known);
  const shown = value.trim() === '' ? 'an empty text' : shortened(value);
  return `${shown} is no ${values.what}${near === undefined ? listed(values) : `; did you mean ${near}?`}${why(values, value)}`;
}

function listed({ known }: Values): string {
  return known.length === 0 || known.length > 40 ? '' : `; there is ${known.toSorted().join(', ')}`;
}

/** Of a list, those of its items. */
function valuesOf(type: Type): Values | undefined {
  if (type.kind === 'list') return valuesOf(type.of);
  return type.kind === 'text' ? type.values : undefined;
}

interface Literal {
  readonly value: unknown;
  readonly at: number;
}

/** The literals that an expression can come out as. */
export function literalsAt(ast: ASTNode): readonly Literal[] {
  if (ast.op === 'value') return [{ value: ast.args, at: ast.start }];
  if (ast.op === '-_' && ast.args.op === 'value') return [{ value: -Number(ast.args.args), at: ast.start }];
  if (ast.op === '?:') return [...literalsAt(ast.args[1]), ...literalsAt(ast.args[2])];
  return ast.op === 'list' ? ast.args.flatMap(literalsAt) : [];
}

type Comparison = CompareOperator | '==' | '!=';

const mirrored = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '==': '==', '!=': '!=' } as const;

/** Warns where the range of one side decides the comparison with a number that is written out. */
export function checkRange(
  checker: Checker,
  operator: Comparison,
  [left, right]: readonly [Type, Type],
  [a, b]: readonly [ASTNode, ASTNode],
): void {
  warnOfRange(checker, operator, left, a, b);
  warnOfRange(checker, mirrored[operator], right, b, a);
}

function warnOfRange(
  checker: Checker,
  operator: Comparison,
  type: Type,
  field: ASTNode,
  other: ASTNode,
): void {
  if (type.kind !== 'number' || type.range === undefined) return;
  for (const { value, at } of literalsAt(other)) {
    if (typeof value !== 'number' && typeof value !== 'bigint') continue;
    const decided = decidedBy(type.range, operator, Number(value));
    if (decided === undefined) continue;
    const path = field.input.slice(field.start, field.end);
    checker.warn(at, `${path} is ${inWords(type.range)}: this ${decided ? 'always' : 'never'} holds`);
  }
}

/** Whether a comparison holds for every number of the range, or for none; undefined where the numbers differ. */
function decidedBy({ least, most, whole }: Range, operator: Comparison, value: number): boolean | undefined {
  const isOutside = value < least || value > most || (whole && !Number.isInteger(value));
  switch (operator) {
    case '==':
      return isOutside ? false : undefined;
    case '!=':
      return isOutside ? true : undefined;
    case '<':
      return most < value ? true : least >= value ? false : undefined;
    case '<=':
      return most <= value ? true : least > value ? false : undefined;
    case '>':
      return least > value ? true : most <= value ? false : undefined;
    case '>=':
      return least >= value ? true : most < value ? false : undefined;
  }
}

function inWords({ least, most, whole }: Range): string {
  const kind = whole ? 'a whole number' : 'a number';
  return most === Number.POSITIVE_INFINITY
    ? `${kind} from ${printNumber(least)}`
    : `${kind} from ${printNumber(least)} to ${printNumber(most)}`;
}
