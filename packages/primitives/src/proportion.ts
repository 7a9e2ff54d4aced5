/** A share of a count, with the Wilson score interval that holds the true share in 95 of 100 cases. */
export interface Proportion {
  readonly count: number;
  readonly of: number;
  /** 0 to 1; null when the whole is 0. */
  readonly rate: number | null;
  readonly low: number;
  readonly high: number;
}

/** The two-sided 95 % quantile of the standard normal distribution. */
const z = 1.959963984540054;

/**
 * Computes a proportion with Wilson's interval (E. B. Wilson, JASA 22, 1927): unlike the usual one it stays within 0
 * and 1, and it is meaningful for counts of 0, of all, and of a handful.
 */
export function proportion(count: number, of: number): Proportion {
  if (of === 0) return { count, of, rate: null, low: 0, high: 1 };
  const rate = count / of;
  const center = rate + (z * z) / (2 * of);
  const margin = z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return {
    count,
    of,
    rate,
    low: count === 0 ? 0 : (center - margin) / scale,
    high: count === of ? 1 : (center + margin) / scale,
  };
}
