import type { ChooseNode, LogicNode, Node } from '../check/node.js';
import { comparison } from './comparisons.js';
import { literal, type Operand } from './operands.js';
import { fieldOf } from './reads.js';
import type { Routine, Source } from './routine.js';

/** A condition with three possible answers, tested for one of them. */
export interface Test {
  /** True where the answer is the wanted one. */
  readonly is: Source;
  /** True where the answer is unknown; evaluate it only after `is` was false. Undefined where it never is. */
  readonly unknown: Source | undefined;
}

/** Writes a condition as a value: true, false or undefined. */
export function writeCondition(routine: Routine, node: Node): Source {
  const { is, unknown } = test(routine, node, true);
  return unknown === undefined ? `(${is})` : `(${is} ? true : ${unknown} ? undefined : false)`;
}

/** Writes `test ? yes : no`. An unknown test makes the whole unknown. */
export function writeChoose(routine: Routine, { test: asked, yes, no }: ChooseNode): Source {
  const { is, unknown } = test(routine, asked, true);
  const otherwise = routine.value(no);
  const rest = unknown === undefined ? otherwise : `${unknown} ? undefined : ${otherwise}`;
  return `(${is} ? ${routine.value(yes)} : ${rest})`;
}

/** Writes a test whether a condition is `wanted`, without making a value of it on the way. */
export function test(routine: Routine, node: Node, wanted: boolean): Test {
  switch (node.kind) {
    case 'literal':
      return { is: literal(node.value === wanted), unknown: undefined };
    case 'has':
      // This asks for the field alone: a value of another type than declared is there, too.
      return { is: `${fieldOf(routine, node.field)} ${wanted ? '!=' : '=='} null`, unknown: undefined };
    case 'not':
      return test(routine, node.of, !wanted);
    case 'and':
    case 'or':
      return testLogic(routine, node, wanted);
    case 'compare':
    case 'equal':
    case 'in': {
      const { operands, holds } = comparison(routine, node);
      return testKnown(operands, wanted ? holds : `!(${holds})`);
    }
    default: {
      const value = routine.temporary();
      return { is: `(${value} = ${routine.value(node)}) === ${wanted}`, unknown: `${value} === undefined` };
    }
  }
}

/**
 * Logic absorbs unknowns as CEL absorbs errors, in either order: false decides `&&`, true decides `||`; otherwise
 * unknown stays unknown.
 */
function testLogic(routine: Routine, node: LogicNode, wanted: boolean): Test {
  const decisive = node.kind === 'or';
  const parts = chainOf(node, node.kind).map((part) => test(routine, part, decisive));
  const decided = parts.map(({ is }) => `(${is})`).join(' || ');
  const unknowns = parts.flatMap(({ unknown }) => (unknown === undefined ? [] : [`(${unknown})`]));
  const unknown = unknowns.length === 0 ? undefined : unknowns.join(' || ');
  if (wanted === decisive) return { is: decided, unknown };
  if (unknown === undefined) return { is: `!(${decided})`, unknown };
  const found = routine.temporary();
  return { is: `!(${found} = ${decided}) && !(${unknown})`, unknown: `!${found}` };
}

/** Flattens a chain: `a || b || c` is `(a || b) || c` to the parser, and one test here. */
function chainOf(node: Node, kind: LogicNode['kind']): readonly Node[] {
  return node.kind === kind && 'left' in node
    ? [...chainOf(node.left, kind), ...chainOf(node.right, kind)]
    : [node];
}

/**
 * Tests `holds` where all operands are known. All of them are computed, so that an error in any of them is reported.
 */
function testKnown(operands: readonly Operand[], holds: Source): Test {
  const computed = operands.flatMap(({ name, compute }) =>
    compute === undefined ? [] : [{ name, compute }],
  );
  const [only] = computed;
  if (only === undefined) return { is: holds, unknown: undefined };
  const unknown = computed.map(({ name }) => `${name} === undefined`).join(' || ');
  if (computed.length === 1) return { is: `(${only.compute}) !== undefined && (${holds})`, unknown };
  const all = computed.map(({ compute }) => compute).join(', ');
  const known = computed.map(({ name }) => `${name} !== undefined`).join(' && ');
  return { is: `(${all}, ${known}) && (${holds})`, unknown };
}
