import type { Code } from '../compile/code.js';
import type { Ask } from '../compile/question.js';
import type { Decimal } from '../decimal.js';
import type { ReadPath } from '../explain/path.js';
import type { Template } from '../explain/template.js';
import type { RuleWords } from '../words/rule-words.js';
import type { Budget, Explore, Family, Missing, PerItem, Tier } from './draft.js';

/** A rule file, checked and compiled; pass it to `evaluate`. Immutable. */
export interface RuleSet {
  readonly name: string;
  /** Most urgent first. */
  readonly tiers: readonly Tier[];
  readonly families: readonly Family[];
  /** The code lists that the file brings, by name. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** In the order of the file. */
  readonly rules: readonly Rule[];
  readonly budget: Budget | undefined;
  readonly explore: Explore | undefined;
  /** For `evaluate` alone. */
  readonly program: Program;
  /** Everything that decides the outcome of an evaluation, in one spelling; see `canonicalText`. */
  readonly canonical: string;
}

/** What can be shown and searched of a rule without evaluating it. */
export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly kind: 'condition' | 'measure' | 'adjust';
  /** Undefined for a rule that adjusts others. */
  readonly family: string | undefined;
  readonly each: string | undefined;
  readonly basis: string | undefined;
  readonly caution: string | undefined;
  /** The paths that the rule reads, its `because` included: `shipment.goods[].hs`, `goods.hs`. */
  readonly reads: readonly string[];
  /** The sources of these paths by the vocabulary, sorted. */
  readonly sources: readonly string[];
  /** The same with those of the rules that may suppress or adjust it: what its outcome rests on. */
  readonly restsOn: readonly string[];
  /** All that the file says of it, in one spelling, to compare versions. */
  readonly content: string;
  /** What it does, in words; put together when it is asked for. */
  readonly words: () => RuleWords;
}

export interface Program {
  readonly rules: readonly CompiledRule[];
  /** Indices of the rules that have `unlessHit`, in dependency order. */
  readonly yielding: readonly number[];
  /** Indices of the rules that adjust others, in the order of the file. */
  readonly adjusting: readonly number[];
  /** Variables of the vocabulary in the order of their slots. */
  readonly variables: readonly string[];
  /** The number of slots of a frame: for variables, then the current item, then macros. */
  readonly slots: number;
}

/** The effect of a rule that adjusts others. */
export interface Adjusts {
  /** Indices of rules. */
  readonly targets: readonly number[];
  readonly times: Decimal;
}

export interface CompiledItems {
  readonly kind: string;
  readonly list: Code<readonly unknown[]>;
  /** The path of the list, to name it where it is absent. */
  readonly path: string;
  readonly slot: number;
}

/** Where a variable reports which parts of it were too old to rely on. */
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
  /** The sources that its outcome rests on; sorted, and the same list for every evaluation. */
  readonly restsOn: readonly string[];
  /** Those of the variables that the rule reads and that may be too old. */
  readonly ages: readonly Ages[];
}
