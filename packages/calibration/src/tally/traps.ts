import type { Judged } from '../judge.js';

/** A trap, and how often it caused a referral. */
export interface TrapCount {
  readonly trap: string;
  readonly shipments: number;
  readonly referred: number;
  /** The most urgent tier among those referred. */
  readonly tier: number | null;
  readonly example: { readonly bill: string; readonly headline: string } | null;
}

export class Traps {
  readonly #byName = new Map<string, TrapCount>();

  add(trap: string, { tier, bill, headline }: Judged): void {
    const known = this.#byName.get(trap) ?? { trap, shipments: 0, referred: 0, tier: null, example: null };
    const shipments = known.shipments + 1;
    this.#byName.set(
      trap,
      tier === null
        ? { ...known, shipments }
        : {
            trap,
            shipments,
            referred: known.referred + 1,
            tier: Math.min(known.tier ?? tier, tier),
            example: known.example ?? { bill, headline },
          },
    );
  }

  /** Returns all traps: the referred ones first, then by name. */
  all(): readonly TrapCount[] {
    return [...this.#byName.values()].toSorted(
      (a, b) => b.referred - a.referred || (a.trap < b.trap ? -1 : 1),
    );
  }
}
