/** How a figure differs between seeds. */
export interface Spread {
  readonly mean: number;
  /** The sample standard deviation; 0 for one value. */
  readonly deviation: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Computes the spread of values, or null when there are none. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    mean,
    deviation: values.length === 1 ? 0 : Math.sqrt(squares / (values.length - 1)),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  };
}
