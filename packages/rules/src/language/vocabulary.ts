import type { RuleFunction } from './functions.js';
import type { Field } from './types.js';
import type { Words } from './words.js';

/** A kind of item that `each:` may name: the rule is then asked once for every item of a list. */
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

/** A closed set of names that functions take as literals, such as classes of words. */
export interface NameTable {
  /** The heading of its section. */
  readonly title: string;
  readonly doc: string;
  readonly rows: readonly {
    readonly name: string;
    readonly doc: string;
    readonly examples: readonly string[];
  }[];
}

/**
 * Everything that rules may read and call. The names of `items` are also the names of their item variables: with `each:
 * goods`, `goods.hs` is the code of the current item. Without `each`, an item variable cannot be read; the list itself
 * can, as `shipment.goods.exists(g, …)`.
 */
export interface Vocabulary {
  readonly variables: Readonly<Record<string, Field>>;
  /**
   * Names that variables had before, each with the name of today. Rule files that use one stay valid, with a warning,
   * and their evidence names the fact as the file does.
   */
  readonly formerNames?: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, ItemKind>>;
  readonly functions: readonly RuleFunction[];
  readonly lists: Readonly<Record<string, CodeList>>;
  /** The names that functions take, explained. */
  readonly names?: readonly NameTable[];
  /**
   * Variables that may be too old to rely on, each with the name of the field that reports it: a list of texts, one for
   * each part that was, such as `CSL of 40 days, whose limit is 30`. A rule that reads the variable and does not hit is
   * `stale` while that list is not empty.
   */
  readonly ages?: Readonly<Record<string, string>>;
  /** How its parts are called in sentences. */
  readonly words?: Words;
  /** Modes of transport that `respondWithin` may name. */
  readonly modes: readonly string[];
}

/** Today's name of the variable that had this name before; undefined where it is no former name. */
export function renamedTo({ formerNames = {} }: Vocabulary, name: string): string | undefined {
  return Object.hasOwn(formerNames, name) ? formerNames[name] : undefined;
}

/** The variable of this name, or the one that had it before. */
export function variableOf(vocabulary: Vocabulary, name: string): Field | undefined {
  return vocabulary.variables[renamedTo(vocabulary, name) ?? name];
}
