import type { Random } from '@hammerhead/primitives';

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** The sums of each so many. */
export const sumsOf = (counts: readonly number[], many: number): readonly number[] =>
  Array.from({ length: Math.floor(counts.length / many) }, (_, n) =>
    counts.slice(n * many, (n + 1) * many).reduce((sum, count) => sum + count, 0),
  );

/** How much totals differ: their standard deviation in parts of their mean; 0 where all are alike. */
export function variationOf(totals: readonly number[]): number {
  const mean = meanOf(totals);
  if (totals.length < 2 || mean === 0) return 0;
  const squares = totals.reduce((sum, total) => sum + (total - mean) ** 2, 0);
  return Math.sqrt(squares / (totals.length - 1)) / mean;
}

/**
 * Draws what a week is to be multiplied by. The few weeks that are repeated do not show how far a week can go, so each
 * is spread by a normal kernel (smoothed bootstrap: Silverman and Young 1987), as wide as Silverman's rule has it.
 * @param weeks their number
 */
export function drawSpread(random: Random, variation: number, weeks: number): number {
  const width = 1.06 * variation * weeks ** -0.2;
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.exp(width * normal - width ** 2 / 2);
}

/** A whole number whose mean is `value`. */
export const roundedByLot = (random: Random, value: number): number => Math.floor(value + random.next());
