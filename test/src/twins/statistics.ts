/** How two samples lie to each other. */
export interface Compared {
  /**
   * The Hodges–Lehmann estimate of how much later the second sample lies than the first: the median of all differences
   * between one of each. What happens to a few of them moves it little.
   */
  readonly shift: number;
  /**
   * The probability that ranks would differ as much by chance, by the Mann–Whitney U test (two-sided, normal
   * approximation; ties count half, and are too few among times of this resolution to correct for).
   */
  readonly p: number;
}

export function compare(first: readonly number[], second: readonly number[]): Compared {
  const differences = second.flatMap((b) => first.map((a) => b - a)).toSorted((a, b) => a - b);
  let above = 0;
  for (const difference of differences) above += difference > 0 ? 1 : difference === 0 ? 0.5 : 0;
  const [n, m] = [first.length, second.length];
  const z = (above - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
  return { shift: differences[Math.floor(differences.length / 2)] ?? 0, p: 2 * upperTail(Math.abs(z)) };
}

/** Of the standard normal distribution beyond `z` ≥ 0 (Abramowitz and Stegun, 26.2.17; error below 7.5e-8). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.231_641_9 * z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const series =
    t *
    (0.319_381_53 + t * (-0.356_563_782 + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
  return density * series;
}
