/** A number that is not known yet: its mean, and between which numbers it lies in 95 of 100 cases. */
export interface Estimate {
  readonly expected: number;
  readonly low: number;
  readonly high: number;
}

const share = 0.95;

/** The estimate from what came out in each of many paths. */
export function estimateOf(outcomes: readonly number[]): Estimate {
  const sorted = outcomes.toSorted((a, b) => a - b);
  const beyond = (1 - share) / 2;
  const last = sorted.length - 1;
  return {
    expected: sorted.reduce((sum, outcome) => sum + outcome, 0) / Math.max(1, sorted.length),
    low: sorted[Math.floor(beyond * last)] ?? 0,
    high: sorted[Math.ceil((1 - beyond) * last)] ?? 0,
  };
}
