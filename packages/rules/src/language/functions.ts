import type { Parameter } from './parameters.js';
import type { Type } from './types.js';

/**
 * The implementation of a function. It takes its arguments by position, with literals resolved; their types follow from
 * the parameters.
 */
export type Run = (...given: never[]) => unknown;

/** A function that rules may call. Functions of one name differ in their number or types of arguments. */
export interface RuleFunction {
  readonly name: string;
  /** Called as `receiver.name(…)`: the first parameter is the receiver. */
  readonly method: boolean;
  readonly doc: string;
  readonly parameters: readonly Parameter<unknown>[];
  readonly result: Type;
  /** Whether the result is the first argument itself where it is there, so that it has its values. */
  readonly passes: boolean;
  /** Of a question about a text: whether it is true of a value, given the literal that follows. */
  readonly isTrueOf: ((value: string, literal: string) => boolean) | undefined;
  readonly run: Run;
}

interface Head {
  readonly name: string;
  readonly method?: boolean;
  /** One line for the person who writes rules. */
  readonly doc: string;
  readonly result: Type;
  readonly passes?: boolean;
  readonly isTrueOf?: (value: string, literal: string) => boolean;
}

/**
 * Declares a function of one argument. `run` must be pure. Where it returns `undefined`, the rule becomes unknown;
 * where it throws, the rule fails.
 */
export function function1<A>(head: Head, a: Parameter<A>, run: (a: A) => unknown): RuleFunction {
  return made(head, [a], run);
}

/** Declares a function of two arguments; see {@link function1}. */
export function function2<A, B>(
  head: Head,
  a: Parameter<A>,
  b: Parameter<B>,
  run: (a: A, b: B) => unknown,
): RuleFunction {
  return made(head, [a, b], run);
}

/** Declares a function of three arguments; see {@link function1}. */
export function function3<A, B, C>(
  head: Head,
  a: Parameter<A>,
  b: Parameter<B>,
  c: Parameter<C>,
  run: (a: A, b: B, c: C) => unknown,
): RuleFunction {
  return made(head, [a, b, c], run);
}

function made(
  { name, method = false, doc, result, passes = false, isTrueOf }: Head,
  parameters: readonly Parameter<unknown>[],
  run: Run,
): RuleFunction {
  return { name, method, doc, result, passes, isTrueOf, parameters, run };
}
