import type { PlantedTruth } from '@hammerhead/synthetic';
import type { Judged } from '../judge.js';
import { Combinations } from './combinations.js';
import { Reach, Reaches } from './reach.js';
import { RuleTally } from './rule-tally.js';
import { isPlanted, SidesByTier } from './sides.js';
import { Traps } from './traps.js';

/** The name under which planted shipments without any evasion are counted. */
export const noEvasion = 'none';

/**
 * Counts everything, one shipment after another; it keeps only an example or two, and the keys of planted shipments.
 */
export class Tally {
  #shipments = 0;
  #incomplete = 0;
  readonly referred = new SidesByTier();
  readonly planted = new Reach();
  readonly schemes = new Reaches();
  readonly kinds = new Reaches();
  readonly evasions = new Reaches();
  readonly lawful = new Reach();
  /**
   * What is planted beside the schemes: by kind, and for listed people by the rarity of the name and by the slip in
   * it.
   */
  readonly beside = new Reaches();
  readonly besideBy = new Reaches();
  /** Ordinary shipments of a person with the name of a listed person. */
  readonly namesakes = new Reach();
  readonly rules = new Map<string, RuleTally>();
  readonly falseReferrals = new Combinations();
  readonly lawfulReferrals = new Combinations();
  readonly traps = new Traps();

  get shipments(): number {
    return this.#shipments;
  }

  /** The number of shipments on which a rule failed. */
  get incomplete(): number {
    return this.#incomplete;
  }

  /** @param feed the feed from which it comes, so that instances of several feeds stay apart */
  add(judged: Judged, feed: string): void {
    const { truth, tier } = judged;
    this.#shipments += 1;
    if (judged.incomplete) this.#incomplete += 1;
    if (tier !== null) this.referred.add(tier, isPlanted(judged));
    if (truth !== undefined && 'scheme' in truth) this.#addPlanted(truth, judged, feed);
    else if (tier !== null) this.falseReferrals.add(judged, tier);
    if (truth !== undefined && 'namesake' in truth)
      this.namesakes.add(tier, `${feed} ${truth.manifestNumber} ${truth.bill}`);
    if (truth !== undefined && 'trap' in truth) this.traps.add(truth.trap, judged);
    if (truth !== undefined && 'lawful' in truth) {
      this.lawful.add(tier, `${feed} ${truth.manifestNumber} ${truth.bill}`);
      if (tier !== null) this.lawfulReferrals.add(judged, tier);
    }
    this.#addRules(judged);
  }

  #addPlanted(truth: PlantedTruth, { tier, keys }: Judged, feed: string): void {
    const { scheme, kind, instance, evasions, beside } = truth;
    if (beside !== undefined) {
      const { rarity, slip } = beside;
      const reaches = [
        this.beside.of(kind),
        ...(rarity === undefined ? [] : [this.besideBy.of(`${kind}: ${rarity}`)]),
        ...(slip === undefined ? [] : [this.besideBy.of(`${kind}: slip ${slip}`)]),
      ];
      for (const reach of reaches) reach.add(tier, `${feed} ${instance}`, keys);
      return;
    }
    const names = evasions.length === 0 ? [noEvasion] : evasions;
    const reaches = [
      this.planted,
      this.schemes.of(scheme),
      this.kinds.of(kind),
      ...names.map((name) => this.evasions.of(name)),
    ];
    for (const reach of reaches) reach.add(tier, `${feed} ${instance}`, keys);
  }

  #addRules(judged: Judged): void {
    for (const id of judged.hits) this.#rule(id).addHit(judged);
    for (const share of judged.shares) this.#rule(share.id).addShare(judged, share);
  }

  #rule(id: string): RuleTally {
    const known = this.rules.get(id);
    if (known !== undefined) return known;
    const made = new RuleTally();
    this.rules.set(id, made);
    return made;
  }
}
