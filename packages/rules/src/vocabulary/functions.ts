import type { CodeLists, Parameter } from './parameters.js';
import type { Type } from './types.js';

/** A call whose literal arguments are resolved; receives every argument by position, literals included. */
export type Invoke = (a: unknown, b: unknown, c: unknown) => unknown;

/** A function that rules may call. Functions of one name differ in their number or types of arguments. */
export interface RuleFunction {
  readonly name: string;
  /** Called as `receiver.name(…)`: the first parameter is the receiver. */
  readonly method: boolean;
  readonly doc: string;
  readonly parameters: readonly Parameter<unknown>[];
  readonly result: Type;
  /** @throws BadLiteral */
  readonly bind: (literals: readonly (string | undefined)[], lists: CodeLists) => Invoke;
}

interface Head {
  readonly name: string;
  readonly method?: boolean;
  /** One line for the person who writes rules. */
  readonly doc: string;
  readonly result: Type;
}

/** Where an argument comes from: a literal resolved at load, or the value that the call brings. */
function taker<T>(
  parameter: Parameter<T>,
  literal: string | undefined,
  lists: CodeLists,
): (given: unknown) => T {
  if (parameter.kind === 'value') return parameter.accept;
  const resolved = parameter.resolve(literal ?? '', lists);
  return () => resolved;
}

/**
 * A function of one argument. `run` must be pure; `undefined` means that it cannot tell (the rule becomes
 * unknown); what it throws makes the rule failed.
 */
export function function1<A>(head: Head, a: Parameter<A>, run: (a: A) => unknown): RuleFunction {
  return {
    name: head.name,
    method: head.method ?? false,
    doc: head.doc,
    result: head.result,
    parameters: [a],
    bind: ([first], lists) => {
      const takeA = taker(a, first, lists);
      return (x) => run(takeA(x));
    },
  };
}

/** A function of two arguments; see {@link function1}. */
export function function2<A, B>(
  head: Head,
  a: Parameter<A>,
  b: Parameter<B>,
  run: (a: A, b: B) => unknown,
): RuleFunction {
  return {
    name: head.name,
    method: head.method ?? false,
    doc: head.doc,
    result: head.result,
    parameters: [a, b],
    bind: ([first, second], lists) => {
      const takeA = taker(a, first, lists);
      const takeB = taker(b, second, lists);
      return (x, y) => run(takeA(x), takeB(y));
    },
  };
}

/** A function of three arguments; see {@link function1}. */
export function function3<A, B, C>(
  head: Head,
  a: Parameter<A>,
  b: Parameter<B>,
  c: Parameter<C>,
  run: (a: A, b: B, c: C) => unknown,
): RuleFunction {
  return {
    name: head.name,
    method: head.method ?? false,
    doc: head.doc,
    result: head.result,
    parameters: [a, b, c],
    bind: ([first, second, third], lists) => {
      const takeA = taker(a, first, lists);
      const takeB = taker(b, second, lists);
      const takeC = taker(c, third, lists);
      return (x, y, z) => run(takeA(x), takeB(y), takeC(z));
    },
  };
}
