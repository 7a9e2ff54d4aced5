import type { Share } from '@hammerhead/rules';
import type { Judged } from '../judge.js';
import { isPlanted, SidesByTier } from './sides.js';

/** What one rule does over all shipments. */
export class RuleTally {
  #hits = 0;
  #plantedHits = 0;
  /** By the tier that shipments have with the rule: those that are not referred without it. */
  readonly loses = new SidesByTier();
  /** The same: those that without it keep a less urgent tier. */
  readonly lowers = new SidesByTier();
  /** By the tier that shipments would have without it: those that the rule keeps out of that tier. */
  readonly keepsOut = new SidesByTier();
  /** By tier: shipments that would reach it by this rule alone. */
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
