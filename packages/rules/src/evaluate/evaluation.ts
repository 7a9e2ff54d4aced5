import type { Read } from '../explain/gather.js';

/** The result of a rule set on one shipment. It is plain data; the same input gives the same bytes as JSON. */
export interface Evaluation {
  /** 0 to 10000: hundredths. */
  readonly score: number;
  /** The most urgent tier reached by score or floor; null: none. */
  readonly tier: number | null;
  /** Some rule, or part of one, could not be evaluated because of an error. */
  readonly incomplete: boolean;
  /** All families, in the order of the file. */
  readonly families: readonly FamilyResult[];
  /** In the order of the file. A rule that is not listed was a miss without a band. */
  readonly rules: readonly RuleResult[];
}

export interface FamilyResult {
  readonly name: string;
  /** Hundredths, after limits; points for missing evidence included. */
  readonly points: number;
  /** Above zero after limits without the points for missing evidence; never where the family does not count. */
  readonly positive: boolean;
}

/**
 * - `hit`: the condition held, or the band gave points or a floor
 * - `miss`: neither
 * - `unknown`: something needed is absent, a number is not finite, or a rule named by `unlessHit` is itself unknown,
 *   stale or failed; it brings the points of `missing`, and no floor
 * - `stale`: it does not hit, and something that it reads was too old to rely on; it brings the points of `missing`
 * - `failed`: an error; it brings nothing, and the evaluation is incomplete
 * - `suppressed`: a rule named by `unlessHit` hit, so a hit (or unknown) of this one counts for nothing
 */
export type Outcome = 'hit' | 'miss' | 'unknown' | 'stale' | 'failed' | 'suppressed';

export interface RuleResult {
  readonly id: string;
  readonly outcome: Outcome;
  /** Hundredths that go into its family, after adjustment; for an unknown or stale rule, those of `missing`. */
  readonly points: number;
  /** The band that a measure fell into (of the item that counts), or the `ref` of `missing`. */
  readonly band?: string;
  /** The tier that it asks for at least. */
  readonly floor?: number;
  /** Points before adjustment, and the rules that adjusted them. */
  readonly before?: number;
  readonly adjustedBy?: readonly string[];
  /** The rules named by `unlessHit` that hit (suppressed) or were undecided (unknown). */
  readonly dueTo?: readonly string[];
  /** With `each`: how many items hit, were unknown, failed (left out: none). */
  readonly items?: { readonly hit?: number; readonly unknown?: number; readonly failed?: number };
  /**
   * For a rule that is itself unknown: the paths that were read and are absent (of the first such item), at most 8;
   * empty where a number is not finite. Such a rule has no evidence, because rules are unknown by the million:
   * `unknownSentence` explains it instead.
   */
  readonly absent?: readonly string[];
  /** Sources of all that its outcome rests on, sorted; see `Rule.restsOn`. */
  readonly sources: readonly string[];
  /** One entry; with perItem `sum` or `once`, one for each of the first ten items that hit. Empty for a miss. */
  readonly evidence: readonly Evidence[];
}

/** Why a rule came out as it did, for a person. */
export interface Evidence {
  /** With `each`: the item, such as `goods[0]`. */
  readonly item?: string;
  /** Hundredths of this item, before adjustment. */
  readonly points: number;
  readonly band?: string;
  /** One sentence: the rule's `because` or its title; or what failed. */
  readonly sentence: string;
  /** Facts that the rule read, with their values. */
  readonly reads: readonly Read[];
  /** Paths that were read and are absent, although the rule could be decided without them. */
  readonly absent?: readonly string[];
}
