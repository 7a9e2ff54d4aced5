import type { Facts } from './facts.js';

/** An engine with the 30 rules, in one way of using it. */
export interface Contender {
  readonly engine: 'hammerhead' | '@gorules/zen-engine' | 'json-rules-engine';
  /** How it is used. */
  readonly use: string;
  /** Takes the shipments in whatever form suits the engine best; the clock does not run yet. */
  readonly prepare: (shipments: readonly Facts[]) => Run;
}

export interface Run {
  /** Evaluates every shipment once: this is what is timed. Gives the number of hits. */
  readonly all: () => Promise<number>;
  /** Ids of the rules that hit, for each shipment in turn. */
  readonly hits: () => Promise<readonly (readonly string[])[]>;
}
