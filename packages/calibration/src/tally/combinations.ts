import type { Judged } from '../judge.js';

/** Benign shipments that the same combination of rules carried into a tier. */
export interface Combination {
  /** The ids of the rules, in the order of the rule file. */
  readonly rules: readonly string[];
  readonly shipments: number;
  /** The most urgent tier among them. */
  readonly tier: number;
  /** One of these shipments. */
  readonly example: { readonly bill: string; readonly headline: string };
}

/**
 * Returns the rules that carried a shipment into its tier: those without which it would be less urgent or not
 * referred. If no single rule is needed, these are all that hit.
 */
export function carriedBy({ tier, hits, shares }: Judged): readonly string[] {
  const needed = shares.flatMap(({ id, without }) =>
    without.tier === null || (tier !== null && without.tier > tier) ? [id] : [],
  );
  return needed.length > 0 ? needed : hits;
}

export class Combinations {
  readonly #byRules = new Map<string, Combination>();

  /** @param tier the tier of the shipment */
  add(judged: Judged, tier: number): void {
    const rules = carriedBy(judged);
    const key = rules.join(' ');
    const known = this.#byRules.get(key);
    this.#byRules.set(
      key,
      known === undefined
        ? { rules, shipments: 1, tier, example: { bill: judged.bill, headline: judged.headline } }
        : { ...known, shipments: known.shipments + 1, tier: Math.min(known.tier, tier) },
    );
  }

  /** Returns all combinations, the most frequent first. */
  all(): readonly Combination[] {
    return [...this.#byRules.values()].toSorted(
      (a, b) => b.shipments - a.shipments || (a.rules.join() < b.rules.join() ? -1 : 1),
    );
  }
}
