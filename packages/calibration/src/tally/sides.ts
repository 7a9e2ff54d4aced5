import type { Judged } from '../judge.js';

/** Counts of shipments, with those of traffickers counted apart from all others. */
export interface Sides {
  readonly planted: number;
  readonly benign: number;
}

export const isPlanted = ({ truth }: Judged): boolean => truth !== undefined && 'scheme' in truth;

/** Counts shipments by tier, planted and benign ones apart. */
export class SidesByTier {
  readonly #counts = new Map<number, { planted: number; benign: number }>();

  add(tier: number, planted: boolean): void {
    const counts = this.#counts.get(tier) ?? { planted: 0, benign: 0 };
    counts[planted ? 'planted' : 'benign'] += 1;
    this.#counts.set(tier, counts);
  }

  at(tier: number): Sides {
    return { ...(this.#counts.get(tier) ?? { planted: 0, benign: 0 }) };
  }

  /** The counts of this tier and every more urgent one. */
  within(tier: number): Sides {
    let planted = 0;
    let benign = 0;
    for (const [other, counts] of this.#counts) {
      if (other > tier) continue;
      planted += counts.planted;
      benign += counts.benign;
    }
    return { planted, benign };
  }
}
