import type { Proportion } from '@hammerhead/primitives';
import type { Combination } from '../tally/combinations.js';
import type { Sides } from '../tally/sides.js';
import type { TrapCount } from '../tally/traps.js';

/** What Operation Hammerhead referred (1,924 of 211,061), and what people have time for in the urgent tiers. */
export const targets = {
  /** The largest share of all shipments to be referred in any tier. */
  all: 0.009,
  /** The largest share in tiers 1 and 2. */
  urgent: 0.002,
} as const;

/** The results of a rule set on one feed, or on several together. Plain JSON. */
export interface Report {
  /** The number of shipments that were scored. */
  readonly shipments: number;
  /** The share of traffickers' shipments among all. */
  readonly planted: Proportion;
  /** The share of shipments on which a rule failed. */
  readonly incomplete: Proportion;
  /** The share of shipments referred in any tier; `urgent` is the share in tiers 1 and 2. */
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
   * What was planted beside the schemes when a list is in force, which no figure of recall above counts: by kind, then
   * for listed people by the rarity of the name and by the slip in it.
   */
  readonly beside: readonly ReachLine[];
  /**
   * The share of referred shipments among ordinary ones of a person with the name of a listed person, two common
   * words.
   */
  readonly namesakes: Proportion;
  readonly lawful: {
    readonly referred: Proportion;
    readonly byRules: readonly Combination[];
  };
}

export interface TierLine {
  readonly tier: number;
  readonly name: string;
  /** The shipments in exactly this tier. */
  readonly only: Sides;
  /** The share of all shipments in this tier or a more urgent one. */
  readonly referred: Proportion;
  /** The share of planted shipments among those. */
  readonly precision: Proportion;
  /**
   * The share of those among all planted shipments; `instances` is the same per instance of a scheme (one of its
   * shipments suffices).
   */
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
   * reaches once that one's cargo is confirmed as seized. It equals `recall` when nothing is remembered.
   */
  readonly linked: Proportion;
  /** The recall in tiers 1 and 2. */
  readonly urgent: Proportion;
}

export interface RuleLine {
  readonly id: string;
  readonly title: string;
  /** The share of planted shipments among all that the rule hits. */
  readonly precision: Proportion;
  /**
   * The shipments that would not be referred without it; `lowers` counts those that would keep a less urgent tier.
   * Both are over all tiers.
   */
  readonly loses: Sides;
  readonly lowers: Sides;
  /** The shipments that it keeps out of a tier. */
  readonly keepsOut: Sides;
  /** The shipments that it would refer alone, if there were no other rule. */
  readonly reachesAlone: Sides;
  /** These counts by tier; tiers in which all are 0 are left out. */
  readonly byTier: readonly RuleTierLine[];
}

export interface RuleTierLine {
  readonly tier: number;
  readonly loses: Sides;
  readonly lowers: Sides;
  readonly keepsOut: Sides;
  readonly reachesAlone: Sides;
}
