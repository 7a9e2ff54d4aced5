import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '@hammerhead/primitives';
import { bool, fieldOf, number } from '../language/types.js';
import { renamedTo, variableOf } from '../language/vocabulary.js';
import { type Checker, checkAs, inWords } from './checker.js';
import type { FieldNode, Node } from './node.js';
import type { Scope } from './scope.js';
import { isNumeral, operatorMeant, truthMeant } from './slips.js';

export function checkVariable(checker: Checker, name: string, at: number, scope: Scope): Node | undefined {
  const variable = scope.variable(name);
  const { vocabulary } = scope.names;
  if (variable !== undefined) {
    const current = renamedTo(vocabulary, name);
    if (current !== undefined) checker.warn(at, `${name} is the former name of ${current}: write ${current}`);
    return variable;
  }
  const { items, variables } = vocabulary;
  const item = Object.hasOwn(items, name) ? items[name] : undefined;
  if (item !== undefined) {
    return checker.fault(
      at,
      `${name} can be read only in a rule with each: ${name}; the whole list is ${item.list}`,
    );
  }
  const truth = truthMeant(name);
  if (truth !== undefined) return checker.fault(at, `there is no ${name}: write ${truth}`);
  const operator = operatorMeant(name);
  if (operator !== undefined) return checker.fault(at, `there is no ${name}: write ${operator}`);
  if (isNumeral(name)) return checker.fault(at, `there is no ${name}: write the number in digits`);
  const holder = Object.entries(variables).find(
    ([, { type }]) => type.kind === 'object' && fieldOf(type, name) !== undefined,
  );
  if (holder !== undefined)
    return checker.fault(at, `there is no ${name}; did you mean ${holder[0]}.${name}?`);
  if (scope.names.lists.has(name))
    return checker.fault(
      at,
      `${name} is a list of codes: write listed(x, "${name}"), or hsIn(x, "${name}") for HS codes`,
    );
  const near = didYouMean(name, [...scope.known, ...Object.keys(variables)]);
  const known = near.includes('did you mean') ? near : `; what may be read: ${scope.known.join(', ')}`;
  return checker.fault(at, `there is no ${name}${known}`);
}

/** Checks `of.name`. A misspelt field is reported at its name. */
export function checkField(
  checker: Checker,
  ast: ASTNode,
  name: string,
  at: number,
  scope: Scope,
): FieldNode | undefined {
  const of = checker.check(ast, scope);
  if (of === undefined) return undefined;
  const path = ast.input.slice(ast.start, ast.end);
  if (of.type.kind === 'list') {
    return checker.fault(at, `${path} is a list: ask ${path}.exists(x, x.${name} …) or each:`);
  }
  if (of.type.kind !== 'object')
    return checker.fault(at, `${path} is ${inWords(of.type)} and has no field ${name}`);
  const field = fieldOf(of.type, name);
  if (field === undefined) {
    return checker.fault(at, `${path} has no field ${name}${didYouMean(name, Object.keys(of.type.fields))}`);
  }
  return { kind: 'field', type: field.type, of, name };
}

export function checkIndex(
  checker: Checker,
  [a, b]: readonly [ASTNode, ASTNode],
  scope: Scope,
): Node | undefined {
  const of = checker.check(a, scope);
  const at = checkAs(checker, b, scope, number, '[…]');
  if (of === undefined || at === undefined) return undefined;
  if (of.type.kind === 'list') return { kind: 'index', type: of.type.of, of, at };
  return checker.fault(a.start, `[…] takes a list, not ${inWords(of.type)}`);
}

/** Checks `has(a.b)`, and warns where the field is always there. */
export function checkHas(
  checker: Checker,
  args: readonly ASTNode[],
  at: number,
  scope: Scope,
): Node | undefined {
  const [ast] = args;
  if (ast === undefined || args.length !== 1 || ast.op !== '.') {
    return checker.fault(ast?.start ?? at, 'has() takes one field, such as has(shipment.freightUsd)');
  }
  const field = checkField(checker, ast.args[0], ast.args[1], ast.pos, scope);
  if (field === undefined) return undefined;
  if (!mayBeAbsent(field, scope)) {
    checker.warn(ast.start, `${ast.input.slice(ast.start, ast.end)} is always there: has() is always true`);
  }
  return { kind: 'has', type: bool, field };
}

/** Whether what a node reads, or what holds it, may be absent. */
export function mayBeAbsent(node: Node, scope: Scope): boolean {
  if (node.kind === 'variable') return variableOf(scope.names.vocabulary, node.name)?.optional ?? false;
  if (node.kind !== 'field') return true;
  const field = node.of.type.kind === 'object' ? fieldOf(node.of.type, node.name) : undefined;
  return field?.optional !== false || mayBeAbsent(node.of, scope);
}
