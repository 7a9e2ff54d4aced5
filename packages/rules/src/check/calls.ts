import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '../suggest.js';
import type { RuleFunction } from '../vocabulary/functions.js';
import { BadLiteral, type Parameter } from '../vocabulary/parameters.js';
import { nameOfType, sameType } from '../vocabulary/types.js';
import { type Checker, inWords } from './checker.js';
import type { Node } from './node.js';
import type { Scope } from './scope.js';

interface Call {
  readonly name: string;
  /** The receiver first, when it is a method. */
  readonly args: readonly ASTNode[];
  readonly method: boolean;
  /** Where the name stands. */
  readonly at: number;
}

/** Resolves a call by name, number and types of its arguments, and its literals by name. */
export function checkCall(checker: Checker, call: Call, scope: Scope): Node | undefined {
  const named = (scope.names.functions.get(call.name) ?? []).filter(({ method }) => method === call.method);
  if (named.length === 0) return unknownFunction(checker, call, scope);
  const fitting = named.filter(({ parameters }) => parameters.length === call.args.length);
  const [first] = fitting;
  if (first === undefined) return checker.fault(call.at, `${call.name} is called ${signatures(named)}`);
  const nodes = call.args.map((arg, index) =>
    fitting.some(({ parameters }) => parameters[index]?.kind === 'value')
      ? checker.check(arg, scope)
      : undefined,
  );
  const values = call.args.every((_, index) => nodes[index] !== undefined || isLiteral(fitting, index));
  if (!values) return undefined;
  const overload = fitting.find(({ parameters }) =>
    parameters.every((parameter, index) => fits(parameter, nodes[index])),
  );
  if (overload === undefined) return wrongArgument(checker, call, fitting, nodes);
  return bindCall(checker, call, overload, nodes, scope);
}

function isLiteral(fitting: readonly RuleFunction[], index: number): boolean {
  return fitting.every(({ parameters }) => parameters[index]?.kind === 'literal');
}

function fits(parameter: Parameter<unknown>, node: Node | undefined): boolean {
  if (parameter.kind === 'literal') return true;
  if (node === undefined) return false;
  return parameter.type === undefined ? node.type.kind === 'list' : sameType(parameter.type, node.type);
}

function bindCall(
  checker: Checker,
  call: Call,
  overload: RuleFunction,
  nodes: readonly (Node | undefined)[],
  scope: Scope,
): Node | undefined {
  const literals: (string | undefined)[] = [];
  let wrong = false;
  overload.parameters.forEach((parameter, index) => {
    const arg = call.args[index];
    if (parameter.kind === 'value' || arg === undefined) return;
    const literal = arg.op === 'value' && typeof arg.args === 'string' ? arg.args : undefined;
    if (literal === undefined || !resolves(checker, parameter, literal, arg, scope)) wrong = true;
    if (literal === undefined)
      checker.fault(arg.start, `${call.name} takes the ${parameter.what} as a literal text in quotes`);
    literals[index] = literal;
  });
  if (wrong) return undefined;
  return {
    kind: 'call',
    type: overload.result,
    name: call.name,
    invoke: overload.bind(literals, scope.names.lists),
    arguments: overload.parameters.map(({ kind }, index) => (kind === 'value' ? nodes[index] : undefined)),
    takesAbsent: overload.parameters.map(
      (parameter) => parameter.kind === 'literal' || parameter.takesAbsent,
    ),
  };
}

function resolves(
  checker: Checker,
  parameter: Parameter<unknown>,
  literal: string,
  arg: ASTNode,
  scope: Scope,
): boolean {
  if (parameter.kind === 'value') return true;
  try {
    parameter.resolve(literal, scope.names.lists);
    if (parameter.namesCodeList) scope.use.codeLists.add(literal);
    else
      scope.use.literals.add(`${parameter.what} ${literal} ${parameter.content(literal, scope.names.lists)}`);
    return true;
  } catch (cause) {
    if (!(cause instanceof BadLiteral)) throw cause;
    checker.fault(arg.start, `${cause.message}${didYouMean(literal, cause.known)}`);
    return false;
  }
}

function unknownFunction(checker: Checker, call: Call, scope: Scope): undefined {
  const all = [...scope.names.functions.values()].flat();
  const other = all.find(({ name, method }) => name === call.name && method !== call.method);
  if (other !== undefined) return checker.fault(call.at, `${call.name} is called ${signatures([other])}`);
  const known = all.filter(({ method }) => method === call.method).map(({ name }) => name);
  const macros = call.method ? ['exists', 'all', 'exists_one', 'filter', 'map'] : ['has'];
  const near = didYouMean(call.name, new Set([...known, ...macros]));
  return checker.fault(call.at, `there is no function ${call.name}${near}`);
}

function wrongArgument(
  checker: Checker,
  call: Call,
  fitting: readonly RuleFunction[],
  nodes: readonly (Node | undefined)[],
): undefined {
  const index = call.args.findIndex((_, at) =>
    fitting.every(({ parameters }) => {
      const parameter = parameters[at];
      return parameter !== undefined && !fits(parameter, nodes[at]);
    }),
  );
  const at = call.args[Math.max(index, 0)]?.start ?? call.at;
  const type = nodes[Math.max(index, 0)]?.type;
  return checker.fault(
    at,
    `${call.name} is called ${signatures(fitting)}${type === undefined ? '' : `, here with ${inWords(type)}`}`,
  );
}

function signatures(functions: readonly RuleFunction[]): string {
  return functions.map(signatureOf).join(' or ');
}

/** How a function is called: `hsIn(hs: text, "code list")`. */
export function signatureOf({ name, method, parameters }: RuleFunction): string {
  const shown = parameters.map((parameter) => {
    if (parameter.kind === 'literal') return `"${parameter.what}"`;
    return `${parameter.name}: ${parameter.type === undefined ? 'list' : nameOfType(parameter.type)}`;
  });
  if (!method) return `${name}(${shown.join(', ')})`;
  return `${parameters[0]?.name ?? ''}.${name}(${shown.slice(1).join(', ')})`;
}
