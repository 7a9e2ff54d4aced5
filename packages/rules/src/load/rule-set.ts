import type { Code } from '../compile/code.js';
import type { Ask } from '../compile/question.js';
import type { Decimal } from '../decimal.js';
import type { ReadPath } from '../explain/path.js';
import type { Template } from '../explain/template.js';
import type { Budget, Explore, Family, Missing, PerItem, Tier } from './draft.js';

/** A rule file, checked and compiled; give it to `evaluate`. Immutable. */
export interface RuleSet {
  readonly name: string;
  /** Most urgent first. */
  readonly tiers: readonly Tier[];
  readonly families: readonly Family[];
  /** In the order of the file. */
  readonly rules: readonly Rule[];
  readonly budget: Budget | undefined;
  readonly explore: Explore | undefined;
  /** For `evaluate` alone. */
  readonly program: Program;
  /** What decides the outcome of an evaluation, in one spelling; see `canonicalText`. */
  readonly canonical: string;
}

/** What may be shown and searched of a rule without evaluating it. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly kind: 'condition' | 'measure' | 'adjust';
  /** None on a rule that adjusts others. */
  readonly family: string | undefined;
  readonly each: string | undefined;
  readonly basis: string | undefined;
  readonly caution: string | undefined;
  /** Paths that it reads, its `because` included: `shipment.goods[].hs`, `goods.hs`. */
  readonly reads: readonly string[];
  /** Sources of these paths, as the vocabulary gives them; sorted. */
  readonly sources: readonly string[];
  /** The same with those of the rules that may suppress or adjust it: what its outcome rests on. */
  readonly restsOn: readonly string[];
}

export interface Program {
  readonly rules: readonly CompiledRule[];
  /** Indices of the rules that have `unlessHit`: each after those that it names. */
  readonly yielding: readonly number[];
  /** Indices of the rules that adjust others, in the order of the file. */
  readonly adjusting: readonly number[];
  /** Variables of the vocabulary in the order of their slots. */
  readonly variables: readonly string[];
  /** Slots of a frame: variables, then the item in hand, then those of macros. */
  readonly slots: number;
}

/** What a rule that adjusts others does to them. */
export interface Adjusts {
  /** Indices of rules. */
  readonly targets: readonly number[];
  readonly times: Decimal;
}

export interface CompiledItems {
  readonly kind: string;
  readonly list: Code<readonly unknown[]>;
  /** Path of the list, for naming what is absent. */
  readonly path: string;
  readonly slot: number;
}

/** Where a variable says what of it was too old to rely on. */
export interface Ages {
  readonly slot: number;
  readonly field: string;
}

/** A path with the sources of what it leads to, where these are fewer than those that the rule's outcome rests on. */
export interface SourcedPath extends ReadPath {
  readonly sources: readonly string[] | undefined;
}

export interface CompiledRule {
  readonly id: string;
  readonly title: string;
  /** Index of the family; -1: none. */
  readonly family: number;
  readonly each: CompiledItems | undefined;
  readonly perItem: PerItem;
  readonly ask: Ask;
  readonly adjusts: Adjusts | undefined;
  readonly missing: Missing | undefined;
  /** Indices of rules. */
  readonly unlessHit: readonly number[];
  readonly because: Template | undefined;
  readonly paths: readonly SourcedPath[];
  /** What its outcome rests on; sorted, and the same list for every evaluation. */
  readonly restsOn: readonly string[];
  /** Of the variables that it reads and that may be too old. */
  readonly ages: readonly Ages[];
}
