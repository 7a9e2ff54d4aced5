import type { RuleFunction } from './functions.js';
import type { Field } from './types.js';

/** What `each:` may name: the rule is asked once for every item of a list. */
export interface ItemKind {
  /** The list of objects, as a path of fields from a variable: `shipment.goods`. */
  readonly list: string;
  readonly doc: string;
}

/** A named list of codes that functions search in; a rule file may replace it by one of the same name. */
export interface CodeList {
  readonly codes: readonly string[];
  readonly doc: string;
}

/**
 * All that rules may read and call. The names of `items` are also the names of their item variables:
 * with `each: goods`, `goods.hs` is the code of the item in hand. Without `each`, an item variable cannot be
 * read; the list itself can, as `shipment.goods.exists(g, …)`.
 */
export interface Vocabulary {
  readonly variables: Readonly<Record<string, Field>>;
  readonly items: Readonly<Record<string, ItemKind>>;
  readonly functions: readonly RuleFunction[];
  readonly lists: Readonly<Record<string, CodeList>>;
  /**
   * Variables that may be too old to rely on, each with the name of its field that says so: a list of texts, one for
   * each part that was, `CSL of 40 days, whose limit is 30`. A rule that reads the variable and does not hit is
   * `stale` while that list is not empty.
   */
  readonly ages?: Readonly<Record<string, string>>;
  /** Modes of transport that `respondWithin` may name. */
  readonly modes: readonly string[];
}
