/**
 * How far out a value lies: −log₁₀ of the share of such goods beyond it. Read from quantiles: between two of them in a
 * straight line over the logarithm of the value, and beyond the outermost observation as many digits as there are
 * observations: of 500 nothing is known to be rarer than one in 500.
 */

/** The shares beyond the three quantiles of a cell, the nearest to the middle first. */
export const upperShares = [0.5, 0.05, 0.01] as const;
/** The further shares, in steps of half a digit: 0.0032, 0.001, 0.00032 … */
const stepDigits = 0.5;
const firstDigits = 2.5;

/** The shares beyond the further quantiles that this many observations can resolve, outward. */
export function furtherShares(count: number): number[] {
  const shares: number[] = [];
  for (let digits = firstDigits; 10 ** digits <= count; digits += stepDigits) shares.push(10 ** -digits);
  return shares;
}

/**
 * @param value above 0
 * @param count observations
 * @param quantiles at `upperShares`, then at `furtherShares(count)` and the outermost value, where those are known;
 * ascending, or descending for the lower tail
 * @returns to two decimals, at least 0
 */
export function tailOf(value: number, count: number, quantiles: readonly number[]): number {
  const most = Math.log10(count);
  const [median = value, outermost = median] = [quantiles[0], quantiles.at(-1)];
  const sign = outermost >= median ? 1 : -1;
  const shares = [...upperShares, ...furtherShares(count), 1 / count];
  const place = sign * Math.log(value);
  let before = { place: sign * Math.log(median), digits: -Math.log10(upperShares[0]) };
  if (place <= before.place) return Math.round(100 * Math.min(before.digits, most)) / 100;
  for (const [at, quantile] of quantiles.entries()) {
    const next = {
      place: sign * Math.log(quantile),
      digits: Math.min(most, -Math.log10(shares[at] ?? 1 / count)),
    };
    if (place < next.place) {
      const part = (place - before.place) / (next.place - before.place);
      return Math.round(100 * (before.digits + part * (next.digits - before.digits))) / 100;
    }
    before = next;
  }
  // In the first format the outermost value is not known.
  return Math.round(100 * (quantiles.length > upperShares.length ? most : before.digits)) / 100;
}
