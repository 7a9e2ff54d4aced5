import type { ASTNode } from '@marcbachmann/cel-js';
import { didYouMean } from '@hammerhead/primitives';
import type { RuleFunction } from '../language/functions.js';
import type { Parameter } from '../language/parameters.js';
import { nameOfType, sameType, type Type } from '../language/types.js';
import { orEmpty } from '../language/values.js';
import { checkAdvice } from './advice.js';
import { type Checker, inWords } from './checker.js';
import { resolveLiteral } from './literals.js';
import type { Argument, Node } from './node.js';
import type { Scope } from './scope.js';
import { operatorMeant } from './slips.js';
import { checkQuestion, checkValues } from './values.js';

interface Call {
  readonly name: string;
  /** The arguments; of a method, the receiver comes first. */
  readonly args: readonly ASTNode[];
  readonly method: boolean;
  /** The offset of the name in the expression. */
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
  const bound = overload.parameters.map((parameter, index): Argument | undefined => {
    const [arg, node] = [call.args[index], nodes[index]];
    if (parameter.kind === 'literal') return arg && resolveLiteral(checker, call.name, parameter, arg, scope);
    return node && { kind: 'value', node, takesAbsent: parameter.takesAbsent, accept: parameter.accept };
  });
  const sound = bound.flatMap((argument) => argument ?? []);
  if (sound.length < bound.length) return undefined;
  checkLiterals(checker, call, overload, nodes, scope);
  return {
    kind: 'call',
    type: resultOf(overload, nodes),
    name: call.name,
    run: overload.run,
    arguments: sound,
    texts: call.args.map((arg) =>
      arg.op === 'value' && typeof arg.args === 'string' ? arg.args : undefined,
    ),
  };
}

function resultOf({ passes, result }: RuleFunction, [first]: readonly (Node | undefined)[]): Type {
  if (!passes || first?.type.kind !== 'text') return result;
  const { values } = first.type;
  return values === undefined ? first.type : { ...first.type, values: orEmpty(values) };
}

const questions = ['contains', 'startsWith', 'endsWith', 'matches'] as const;

/** Compares what is written out in a call with the values of what it is asked of. */
function checkLiterals(
  checker: Checker,
  { args }: Call,
  { name, parameters, isTrueOf }: RuleFunction,
  nodes: readonly (Node | undefined)[],
  { use }: Scope,
): void {
  const [first] = nodes;
  const [subject, question] = args;
  if (isTrueOf !== undefined && first !== undefined && question !== undefined) {
    checkQuestion(checker, first.type, { name, isTrueOf }, question);
    const asked = questions.find((one) => one === name);
    if (subject !== undefined && asked !== undefined)
      checkAdvice(checker, first.type, [subject, question], asked);
  }
  for (const [index, parameter] of parameters.entries()) {
    const arg = args[index];
    if (arg === undefined) continue;
    if (parameter.kind === 'value') {
      if (parameter.type !== undefined) checkValues(checker, parameter.type, arg);
      continue;
    }
    const asked = first?.type.kind === 'text' ? first.type.values : undefined;
    const codes = parameter.codes === 'argument' ? asked : parameter.codes;
    if (codes === undefined || arg.op !== 'value' || typeof arg.args !== 'string') continue;
    use.codesOf.set(arg.args, (use.codesOf.get(arg.args) ?? new Set()).add(codes));
  }
}

function unknownFunction(checker: Checker, call: Call, scope: Scope): undefined {
  const operator = call.method ? undefined : operatorMeant(call.name);
  if (operator !== undefined)
    return checker.fault(call.at, `there is no ${call.name}( … ): write ${operator}( … )`);
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

/** The signature of a function as an author writes the call: `hsIn(hs: text, "code list")`. */
export function signatureOf({ name, method, parameters }: RuleFunction): string {
  const shown = parameters.map((parameter) => {
    if (parameter.kind === 'literal') return `"${parameter.what}"`;
    return `${parameter.name}: ${parameter.type === undefined ? 'list' : nameOfType(parameter.type)}`;
  });
  if (!method) return `${name}(${shown.join(', ')})`;
  return `${parameters[0]?.name ?? ''}.${name}(${shown.slice(1).join(', ')})`;
}
