import { median } from '../measure/quantile.js';

/** What a figure is to reach. */
export type Goal = { readonly atLeast: number } | { readonly atMost: number };

/** One measured quantity, once per run; the median is what counts. */
export interface Figure {
  readonly name: string;
  /** `shipments/s`, `s`, `ms`, `MB`, `×`, `%`, or nothing for a count. */
  readonly unit: string;
  readonly runs: readonly number[];
  readonly goal?: Goal;
}

/** Figures that belong together, and what one must know to read them. */
export interface Section {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** What all benches are told. */
export interface BenchOptions {
  /** Shipments of the feed. */
  readonly shipments: number;
  /** Shipments that are in the log before the feed comes; of the history bench. */
  readonly before: number;
  /** File of a list that the pipeline's shipments are screened against; null for none. */
  readonly watchlist: string | null;
  /** Runs of each thing measured; null: as many as each bench thinks right. */
  readonly runs: number | null;
}

/** Measures, telling on the way what it does. */
export type Bench = (options: BenchOptions, tell: (line: string) => void) => Promise<readonly Section[]>;

/** Undefined where no goal is set. */
export function isMet({ runs, goal }: Figure): boolean | undefined {
  if (!goal) return undefined;
  const value = median(runs);
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost;
}
