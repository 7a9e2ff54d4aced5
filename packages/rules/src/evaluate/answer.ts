import { computedHundredths } from '../decimal.js';

/** The answer of a rule for one item, or for the whole shipment. */
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

export function failed(cause: unknown): Answer {
  const error = cause instanceof Error ? cause.message : String(cause);
  return answer('failed', 0, undefined, undefined, error);
}

/** A band hits when it gives points or has a floor; a condition that holds hits whatever its points. */
export function scored(hundredths: number, floor: number | undefined, band: string | undefined): Answer {
  const hits = band === undefined || hundredths !== 0 || floor !== undefined;
  return answer(hits ? 'hit' : 'miss', hundredths, floor, band);
}

/** The answer for computed points, which are unknown where `points` is undefined. */
export function scoredBy(
  points: number | undefined,
  floor: number | undefined,
  band: string | undefined,
): Answer {
  return points === undefined ? unknown : scored(computedHundredths(points), floor, band);
}
