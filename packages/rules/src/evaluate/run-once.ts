import type { Frame } from '../compile/code.js';
import { computedHundredths } from '../decimal.js';
import type { CompiledBody, Points } from '../load/rule-set.js';

/** What a rule says of one item, or of the whole shipment. */
export interface Answer {
  readonly outcome: 'hit' | 'miss' | 'unknown' | 'failed';
  /** Hundredths. */
  readonly points: number;
  readonly floor: number | undefined;
  readonly band: string | undefined;
  readonly error: string | undefined;
}

/** Every answer is made here, so that all have one shape: answers are read more often than anything else. */
function answer(
  outcome: Answer['outcome'],
  points = 0,
  floor?: number,
  band?: string,
  error?: string,
): Answer {
  return { outcome, points, floor, band, error };
}

export const miss = answer('miss');
export const unknown = answer('unknown');
const bare = answer('hit');

export function failed(cause: unknown): Answer {
  const error = cause instanceof Error ? cause.message : String(cause);
  return answer('failed', 0, undefined, undefined, error);
}

export type Ask = (frame: Frame) => Answer;

/**
 * The question that a rule asks, ready to be asked often: answers with fixed points are made once. An error that
 * is thrown on the way becomes the answer `failed`.
 */
export function asking(body: CompiledBody): Ask {
  return body.kind === 'measure' ? askMeasure(body) : askCondition(body);
}

function askCondition(body: Exclude<CompiledBody, { kind: 'measure' }>): Ask {
  const { when } = body;
  const hit = body.kind === 'adjust' ? bare : scoring(body.points, body.floor, undefined);
  return (frame) => {
    try {
      const holds = when(frame);
      if (holds === undefined) return unknown;
      if (!holds) return miss;
      return typeof hit === 'function' ? hit(frame) : hit;
    } catch (cause) {
      return failed(cause);
    }
  };
}

/** Bands ascend and the last takes all that is left, so the first whose limit is above the value is it. */
function askMeasure({ measure, bands }: Extract<CompiledBody, { kind: 'measure' }>): Ask {
  const limits = bands.map(({ below }) => below);
  const answers = bands.map(({ points, floor, ref }) => scoring(points, floor, ref));
  return (frame) => {
    try {
      const value = measure(frame);
      if (value === undefined) return unknown;
      const given = answers[limits.findIndex((below) => value < below)] ?? unknown;
      return typeof given === 'function' ? given(frame) : given;
    } catch (cause) {
      return failed(cause);
    }
  };
}

/** A band hits when it gives points or has a floor; a condition that holds hits whatever its points. */
function scoring(points: Points, floor: number | undefined, band: string | undefined): Answer | Ask {
  const scored = (hundredths: number): Answer => {
    const hits = band === undefined || hundredths !== 0 || floor !== undefined;
    return answer(hits ? 'hit' : 'miss', hundredths, floor, band);
  };
  if (typeof points === 'number') return scored(points);
  return (frame) => {
    const computed = points(frame);
    return computed === undefined ? unknown : scored(computedHundredths(computed));
  };
}
