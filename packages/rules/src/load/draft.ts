import type { Decimal } from '../decimal.js';
import type { Placed, PlacedExpression } from './fields.js';

/**
 * A rule file as it was read; names are not yet resolved and expressions not yet checked. What is wrong was reported and
 * is undefined, so that everything beside it is checked nevertheless.
 */
export interface Draft {
  readonly name: string;
  readonly tiers: readonly Tier[];
  readonly families: readonly Family[];
  readonly lists: ReadonlyMap<string, DraftList>;
  readonly rules: readonly DraftRule[];
  readonly budget: Budget | undefined;
  readonly explore: Explore | undefined;
  readonly declared: Declared;
}

/**
 * Every name that the file declares, even where the rest of its declaration is wrong: that is one fault, and the places
 * that refer to the name are not faulty as well. Undefined where the file has no such declarations that could be read.
 */
export interface Declared {
  readonly rules: ReadonlySet<string> | undefined;
  readonly families: ReadonlySet<string> | undefined;
  readonly tiers: ReadonlySet<string> | undefined;
}

/** A code list of the file's own, with its place and those of its codes. */
export interface DraftList {
  readonly offset: number;
  readonly path: string;
  readonly codes: readonly Placed<string>[];
}

/** A degree of urgency; 1 is the most urgent. */
export interface Tier {
  readonly tier: number;
  readonly name: string;
  /** Score in hundredths from which it is reached. */
  readonly from: number;
  /** How many families must be positive for the score alone to reach it. */
  readonly families: number;
  /** Minutes to respond, by mode of transport. */
  readonly respondWithin: Readonly<Record<string, number>>;
}

/** A kind of evidence, whose rules together give at most `limit`. */
export interface Family {
  readonly name: string;
  readonly combine: 'sum' | 'max';
  /** Hundredths. */
  readonly lowest: number;
  readonly highest: number;
  /** Whether positive points count toward the `families` of a tier; those of base rates do not. */
  readonly counts: boolean;
}

/** How many referrals a day people have time for, by tier. Carried, not enforced by this version. */
export interface Budget {
  readonly perDay: Readonly<Record<number, number>>;
}

/** How many shipments a day are examined at random. Carried, not enforced by this version. */
export interface Explore {
  readonly perDay: number;
}

/** Points: a decimal written in the file, or an expression. */
export type DraftPoints =
  | { readonly kind: 'fixed'; readonly hundredths: number; readonly offset: number; readonly path: string }
  | { readonly kind: 'computed'; readonly expression: PlacedExpression };

export interface DraftBand {
  readonly ref: string;
  /** Undefined for the last band, which takes all that is left. */
  readonly below: number | undefined;
  readonly points: DraftPoints | undefined;
  readonly floor: Placed<number> | undefined;
}

export type DraftBody =
  | {
      readonly kind: 'condition';
      readonly when: PlacedExpression | undefined;
      readonly points: DraftPoints | undefined;
      readonly floor: Placed<number> | undefined;
    }
  | {
      readonly kind: 'measure';
      readonly measure: PlacedExpression | undefined;
      readonly bands: readonly DraftBand[];
    }
  | {
      readonly kind: 'adjust';
      readonly when: PlacedExpression | undefined;
      readonly adjust: readonly Placed<string>[];
      readonly times: Decimal | undefined;
    };

export type PerItem = 'max' | 'sum' | 'once';

export interface Missing {
  readonly ref: string;
  readonly hundredths: number;
}

export interface DraftRule {
  /** Empty where it is absent or wrong, which was reported. */
  readonly id: string;
  readonly path: string;
  readonly offset: number;
  readonly title: string;
  readonly family: Placed<string> | undefined;
  readonly each: Placed<string> | undefined;
  readonly perItem: PerItem;
  readonly body: DraftBody;
  readonly missing: Missing | undefined;
  readonly unlessHit: readonly Placed<string>[];
  readonly because: PlacedExpression | undefined;
  readonly basis: string | undefined;
  readonly caution: string | undefined;
}
