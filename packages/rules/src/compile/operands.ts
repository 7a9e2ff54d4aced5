import type { Node } from '../check/node.js';
import type { Routine, Source } from './routine.js';

/** A value that an operator or a function works on. */
export interface Operand {
  /** The name of the temporary that keeps it, or the literal itself. */
  readonly name: Source;
  /** Computes it into its temporary; undefined of a literal. */
  readonly compute: Source | undefined;
  /** Undefined is as good as a value. */
  readonly mayBeAbsent?: boolean;
}

export function operand(routine: Routine, node: Node): Operand {
  if (node.kind === 'literal') return { name: literal(node.value), compute: undefined };
  const name = routine.temporary();
  return { name, compute: `${name} = ${routine.value(node)}` };
}

/** A literal as it is written in JavaScript. */
export function literal(value: string | number | boolean): Source {
  // JSON has no word for -0, nor for 1e999, which is not finite.
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return JSON.stringify(value);
}

/** `result` if all operands are known; all of them are computed, so that what fails in one of them is told. */
export function ifAllKnown(operands: readonly Operand[], result: Source): Source {
  const computed = operands.flatMap(({ name, compute }) =>
    compute === undefined ? [] : [{ name, compute }],
  );
  const [only] = computed;
  if (only === undefined) return result;
  if (computed.length === 1) return `((${only.compute}) === undefined ? undefined : ${result})`;
  const all = computed.map(({ compute }) => compute).join(', ');
  const unknown = computed.map(({ name }) => `${name} === undefined`).join(' || ');
  return `(${all}, ${unknown} ? undefined : ${result})`;
}

/** `result` if all operands are known; the first that is not ends the matter. */
export function ifEachKnown(operands: readonly Operand[], result: Source): Source {
  const unknown = operands.flatMap(({ compute, mayBeAbsent }) => {
    if (compute === undefined) return [];
    return [mayBeAbsent === true ? `(${compute}, false)` : `(${compute}) === undefined`];
  });
  return unknown.length === 0 ? result : `(${unknown.join(' || ')} ? undefined : ${result})`;
}
