import type { Node } from '../check/node.js';
import type { Routine, Source } from './routine.js';

/** A value that an operator or a function works on. */
export interface Operand {
  /** The temporary that holds the value, or the literal itself. */
  readonly name: Source;
  /** Computes the value into its temporary; undefined for a literal. */
  readonly compute: Source | undefined;
  /** Whether undefined counts as a value. */
  readonly mayBeAbsent?: boolean;
}

export function operand(routine: Routine, node: Node): Operand {
  if (node.kind === 'literal') return { name: literal(node.value), compute: undefined };
  const name = routine.temporary();
  return { name, compute: `${name} = ${routine.value(node)}` };
}

/** Writes a literal in JavaScript. */
export function literal(value: string | number | boolean): Source {
  // JSON cannot write -0, nor 1e999, which is not finite.
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return JSON.stringify(value);
}

/**
 * Writes `result` if all operands are known, else undefined. All of them are computed, so that an error in any of them
 * is reported.
 */
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

/** Writes `result` if all operands are known, else undefined. The first unknown one skips the others. */
export function ifEachKnown(operands: readonly Operand[], result: Source): Source {
  const unknown = operands.flatMap(({ compute, mayBeAbsent }) => {
    if (compute === undefined) return [];
    return [mayBeAbsent === true ? `(${compute}, false)` : `(${compute}) === undefined`];
  });
  return unknown.length === 0 ? result : `(${unknown.join(' || ')} ? undefined : ${result})`;
}
