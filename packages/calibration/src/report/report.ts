import type { Proportion } from '../statistics/proportion.js';
import type { Combination } from '../tally/combinations.js';
import type { Sides } from '../tally/sides.js';
import type { TrapCount } from '../tally/traps.js';

/** What Operation Hammerhead referred (1,924 of 211,061), and what people have time for in the urgent tiers. */
export const targets = {
  /** Of all shipments, referred in any tier, at most. */
  all: 0.009,
  /** In tiers 1 and 2. */
  urgent: 0.002,
} as const;

/** How a rule set did on one feed, or on several together. Plain JSON. */
export interface Report {
  /** Shipments that were scored. */
  readonly shipments: number;
  /** Of all, those of traffickers. */
  readonly planted: Proportion;
  /** Of all, those on which a rule failed. */
  readonly incomplete: Proportion;
  /** Of all, those referred in any tier, and those in tiers 1 and 2. */
  readonly referred: Proportion;
  readonly urgent: Proportion;
  readonly tiers: readonly TierLine[];
  /** All planted shipments together. */
  readonly whole: ReachLine;
  readonly schemes: readonly ReachLine[];
  readonly kinds: readonly ReachLine[];
  /** A shipment with several evasions counts under each; `none`: without any. */
  readonly evasions: readonly ReachLine[];
  readonly rules: readonly RuleLine[];
  /** Benign shipments that were referred, by the rules that carried them there; the most frequent first. */
  readonly falseReferrals: readonly Combination[];
  readonly traps: readonly TrapCount[];
  /**
   * What was planted beside the schemes where a list is in force, which no figure of recall above counts: by kind, then of
   * listed people by how rare the name is and by the slip in it.
   */
  readonly beside: readonly ReachLine[];
  /** Ordinary shipments of somebody who is called as somebody on the list, two common words: how many are referred. */
  readonly namesakes: Proportion;
  readonly lawful: {
    readonly referred: Proportion;
    readonly byRules: readonly Combination[];
  };
}

export interface TierLine {
  readonly tier: number;
  readonly name: string;
  /** Shipments in this very tier. */
  readonly only: Sides;
  /** In this tier or a more urgent one, of all shipments. */
  readonly referred: Proportion;
  /** Planted among those. */
  readonly precision: Proportion;
  /** Those among all that are planted: per shipment, and per instance of a scheme (one shipment of it suffices). */
  readonly recall: Proportion;
  readonly instances: Proportion;
}

/** Recall of one scheme, kind of scheme, or evasion. It has no precision: a false referral belongs to none. */
export interface ReachLine {
  readonly name: string;
  readonly recall: Proportion;
  readonly instances: Proportion;
  /**
   * Shipments that are referred, or linked within two hops to one of their instance that is: what scoring again
   * reaches once that one's cargo is confirmed as seized. As `recall` where nothing is remembered.
   */
  readonly linked: Proportion;
  /** Recall in tiers 1 and 2. */
  readonly urgent: Proportion;
}

export interface RuleLine {
  readonly id: string;
  readonly title: string;
  /** Shipments that it hits, planted among them of all. */
  readonly precision: Proportion;
  /** Shipments that are not referred without it, and those that keep a less urgent tier, over all tiers. */
  readonly loses: Sides;
  readonly lowers: Sides;
  /** Shipments that it keeps out of a tier. */
  readonly keepsOut: Sides;
  /** Shipments that it refers alone, if there were no other rule. */
  readonly reachesAlone: Sides;
  /** The same by tier; tiers in which all are 0 are left out. */
  readonly byTier: readonly RuleTierLine[];
}

export interface RuleTierLine {
  readonly tier: number;
  readonly loses: Sides;
  readonly lowers: Sides;
  readonly keepsOut: Sides;
  readonly reachesAlone: Sides;
}
