import type { Share } from '@hammerhead/rules';
import type { Judged } from '../judge.js';
import { isPlanted, SidesByTier } from './sides.js';

/** Counts the effects of one rule over all shipments. */
export class RuleTally {
  #hits = 0;
  #plantedHits = 0;
  /** Shipments that are not referred without the rule, by the tier that they have with it. */
  readonly loses = new SidesByTier();
  /** Shipments that keep a less urgent tier without the rule, by the tier that they have with it. */
  readonly lowers = new SidesByTier();
  /** Shipments that the rule keeps out of a tier, by the tier that they would have without it. */
  readonly keepsOut = new SidesByTier();
  /** Shipments that would reach a tier by this rule alone, by that tier. */
  readonly reachesAlone = new SidesByTier();

  get hits(): number {
    return this.#hits;
  }

  get plantedHits(): number {
    return this.#plantedHits;
  }

  addHit(judged: Judged): void {
    this.#hits += 1;
    if (isPlanted(judged)) this.#plantedHits += 1;
  }

  addShare(judged: Judged, { without, alone }: Share): void {
    const planted = isPlanted(judged);
    if (alone.tier !== null) this.reachesAlone.add(alone.tier, planted);
    const { tier } = judged;
    if (tier === without.tier) return;
    if (tier !== null && (without.tier === null || tier < without.tier)) {
      (without.tier === null ? this.loses : this.lowers).add(tier, planted);
    } else if (without.tier !== null) this.keepsOut.add(without.tier, planted);
  }
}
