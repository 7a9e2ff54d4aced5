import type { ASTNode } from '@marcbachmann/cel-js';
import { nameOfType, type ScalarType, type Type } from '../language/types.js';
import type { Node } from './node.js';
import type { Scope } from './scope.js';

/**
 * Checks the expressions of one rule file. A check returns the typed node, or undefined when something in it is wrong
 * and was reported. What encloses a wrong part is not reported as well.
 */
export interface Checker {
  readonly check: (ast: ASTNode, scope: Scope) => Node | undefined;
  /** Reports a fault at an offset of the expression. */
  readonly fault: (at: number, message: string) => undefined;
  readonly warn: (at: number, message: string) => void;
  /** Reports a value that cannot be: a fault, and a warning in a file that an earlier version accepted. */
  readonly refuse: (at: number, message: string) => void;
}

/** Returns the checked node if it has the scalar type that is wanted here, and reports a fault otherwise. */
export function checkAs(
  checker: Checker,
  ast: ASTNode,
  scope: Scope,
  wanted: ScalarType,
  where: string,
): Node | undefined {
  const node = checker.check(ast, scope);
  if (node === undefined || node.type.kind === wanted.kind) return node;
  return checker.fault(ast.start, `${where} takes ${inWords(wanted)}, not ${inWords(node.type)}`);
}

export function inWords(type: Type): string {
  if (type.kind === 'bool') return 'true or false';
  if (type.kind === 'list') return `a ${nameOfType(type)}`;
  return type.kind === 'object' ? 'an object (name one of its fields)' : `a ${type.kind}`;
}
