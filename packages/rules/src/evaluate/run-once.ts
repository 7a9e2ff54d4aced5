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

const nothing = { points: 0, floor: undefined, band: undefined, error: undefined } as const;
export const miss: Answer = { outcome: 'miss', ...nothing };
export const unknown: Answer = { outcome: 'unknown', ...nothing };
const bare: Answer = { outcome: 'hit', ...nothing };

export function failed(cause: unknown): Answer {
  return { ...nothing, outcome: 'failed', error: cause instanceof Error ? cause.message : String(cause) };
}

export type Ask = (frame: Frame) => Answer;

/**
 * The question that a rule asks, ready to be asked often: answers with fixed points are made once. An error that
 * is thrown on the way becomes the answer `failed`.
 */
export function asking(body: CompiledBody): Ask {
  const ask = body.kind === 'measure' ? askMeasure(body) : askCondition(body);
  return (frame) => {
    try {
      return ask(frame);
    } catch (cause) {
      return failed(cause);
    }
  };
}

function askCondition(body: Exclude<CompiledBody, { kind: 'measure' }>): Ask {
  const { when } = body;
  const hit = body.kind === 'adjust' ? () => bare : scoring(body.points, body.floor, undefined);
  return (frame) => {
    const holds = when(frame);
    if (holds === undefined) return unknown;
    return holds ? hit(frame) : miss;
  };
}

/** Bands ascend and the last takes all that is left, so the first whose limit is above the value is it. */
function askMeasure({ measure, bands }: Extract<CompiledBody, { kind: 'measure' }>): Ask {
  const limits = bands.map(({ below }) => below);
  const answers = bands.map(({ points, floor, ref }) => scoring(points, floor, ref));
  return (frame) => {
    const value = measure(frame);
    if (value === undefined) return unknown;
    return answers[limits.findIndex((below) => value < below)]?.(frame) ?? unknown;
  };
}

/** A band hits when it gives points or has a floor; a condition that holds hits whatever its points. */
function scoring(points: Points, floor: number | undefined, band: string | undefined): Ask {
  const answer = (hundredths: number): Answer => {
    const outcome = band === undefined || hundredths !== 0 || floor !== undefined ? 'hit' : 'miss';
    return { outcome, points: hundredths, floor, band, error: undefined };
  };
  if (typeof points === 'number') {
    const fixed = answer(points);
    return () => fixed;
  }
  return (frame) => {
    const computed = points(frame);
    return computed === undefined ? unknown : answer(computedHundredths(computed));
  };
}
