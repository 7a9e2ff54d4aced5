import type { Node } from '../check/node.js';
import { type Answer, failed, miss, scored, scoredBy, unknown } from '../evaluate/answer.js';
import { writeExpression } from './expressions.js';
import { test } from './logic.js';
import { literal } from './operands.js';
import { Routine, type Source } from './routine.js';
import { type Made, Unit } from './unit.js';

/** The points and floor that a rule brings where it hits. */
export interface Score {
  /** Hundredths, or the expression that gives points. */
  readonly points: number | Node;
  readonly floor: number | undefined;
}

export interface Band extends Score {
  readonly ref: string;
  /** The band takes values below this that no earlier band took. */
  readonly below: number;
}

/** What a rule asks of a shipment or an item. */
export type Question = Condition | Measure;

interface Condition extends Score {
  readonly kind: 'condition';
  readonly when: Node;
}

interface Measure {
  readonly kind: 'measure';
  readonly measure: Node;
  /** In ascending order; the last takes all that is left. */
  readonly bands: readonly Band[];
}

export type Ask = Made<Answer>;

/**
 * Compiles the question of a rule into one function that is called often: answers with fixed points are made once. An
 * error becomes the answer `failed`.
 */
export function compileQuestion(question: Question): Ask {
  const unit = new Unit();
  const routine = new Routine(unit, writeExpression);
  const body = question.kind === 'measure' ? askMeasure(routine, question) : askCondition(routine, question);
  const caught = `return ${unit.constant(failed, 'failed')}(cause);`;
  return unit.make<Answer>(`try {\n${routine.head()}${body}} catch (cause) {\n${caught}\n}\n`);
}

function askCondition(routine: Routine, { when, points, floor }: Condition): Source {
  const { is: fails, unknown: undecided } = test(routine, when, false);
  return [
    `if (${fails}) ${say(routine, miss)}`,
    undecided === undefined ? '' : `if (${undecided}) ${say(routine, unknown)}`,
    score(routine, { points, floor }, undefined),
  ].join('');
}

function askMeasure(routine: Routine, { measure, bands }: Measure): Source {
  const value = routine.value(measure);
  return [
    `const value = ${value};\n`,
    `if (value === undefined) ${say(routine, unknown)}`,
    ...bands.map((band) => `if (value < ${literal(band.below)}) ${score(routine, band, band.ref)}`),
    say(routine, unknown),
  ].join('');
}

function score(routine: Routine, { points, floor }: Score, band: string | undefined): Source {
  const { unit } = routine;
  if (typeof points === 'number') return say(routine, scored(points, floor, band));
  const given = [routine.value(points), unit.constant(floor, 'floor'), unit.constant(band, 'band')];
  return `return ${unit.constant(scoredBy, 'scored')}(${given.join(', ')});\n`;
}

const say = ({ unit }: Routine, answer: Answer): Source => `return ${unit.constant(answer, 'answer')};\n`;
