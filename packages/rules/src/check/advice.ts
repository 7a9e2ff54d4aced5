import type { ASTNode } from '@marcbachmann/cel-js';
import type { Asked } from '../language/advice.js';
import type { Type } from '../language/types.js';
import type { Checker } from './checker.js';
import type { Node } from './node.js';
import { mayBeAbsent } from './reads.js';
import type { Scope } from './scope.js';
import { literalsAt } from './values.js';

/** Warns of literals beside which a text had better be asked otherwise. */
export function checkAdvice(
  checker: Checker,
  type: Type,
  [subject, other]: readonly [ASTNode, ASTNode],
  asked: Asked,
): void {
  const advice = adviceOf(type);
  if (advice === undefined) return;
  const named = namedIn(subject);
  for (const { value, at } of literalsAt(other)) {
    if (typeof value !== 'string') continue;
    const told = advice(value, asked, named.input.slice(named.start, named.end));
    if (told !== undefined) checker.warn(at, told);
  }
}

/** Of a list, that of its items. */
function adviceOf(type: Type): ReturnType<typeof textAdvice> {
  return type.kind === 'list' ? adviceOf(type.of) : textAdvice(type);
}

const textAdvice = (type: Type) => (type.kind === 'text' ? type.advice : undefined);

/** What text(…) is asked of, since that is what an author would write. */
function namedIn(ast: ASTNode): ASTNode {
  if (ast.op !== 'call') return ast;
  const [name, [first]] = ast.args;
  return name === 'text' && first !== undefined ? first : ast;
}

/** Warns of `x == ""`, where an absent text is unknown, and one that is there is never empty. */
export function checkEmpty(
  checker: Checker,
  node: Node,
  [subject, other]: readonly [ASTNode, ASTNode],
  scope: Scope,
): void {
  if (node.kind !== 'field' || other.op !== 'value' || other.args !== '') return;
  if (node.type.kind === 'text' && node.type.values !== undefined && node.type.values.judge('') !== 'known')
    return;
  const path = subject.input.slice(subject.start, subject.end);
  checker.warn(
    other.start,
    mayBeAbsent(node, scope)
      ? `${path} is never empty, and where it is absent this is unknown: write !has(${path}), or text(${path}) == ""`
      : `${path} is always there and never empty: to ask tells nothing`,
  );
}
