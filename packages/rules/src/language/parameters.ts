import { RE2JS } from 're2js';
import {
  bool as boolType,
  list,
  number as numberType,
  text as textType,
  textOf,
  type Type,
} from './types.js';
import type { Values } from './values.js';

/** The code lists that are in force: the vocabulary's, extended or replaced by the rule file's. */
export type CodeLists = ReadonlyMap<string, readonly string[]>;

/** A literal argument that cannot be used; `message` is for the author of the rule. */
export class BadLiteral extends Error {
  /** The names that would have been right, for a suggestion. */
  readonly known: readonly string[];
  /** Those that the author may mean by another word. */
  readonly meant: readonly string[];
  constructor(message: string, known: readonly string[] = [], meant: readonly string[] = []) {
    super(message);
    this.known = known;
    this.meant = meant;
  }
}

/** A value at run time whose type is not the declared one. */
export class WrongType extends Error {}

/**
 * An argument that any expression of a type may give. The type of the expression was checked, so `accept` only has to
 * check the items of a list.
 */
export interface ValueParameter<T> {
  readonly kind: 'value';
  readonly name: string;
  /** Undefined: a list of anything. */
  readonly type: Type | undefined;
  /** Whether it takes an absent argument, as `undefined`; otherwise an absent argument makes the call unknown. */
  readonly takesAbsent: boolean;
  readonly accept: ((value: unknown) => T) | undefined;
}

/** A literal text that is resolved once, when the rule set is loaded. */
export interface LiteralParameter<T> {
  readonly kind: 'literal';
  readonly name: string;
  /** What the literal names, such as `code list`. */
  readonly what: string;
  /** @throws BadLiteral */
  readonly resolve: (literal: string, lists: CodeLists) => T;
  /** The content of what the literal names, as canonical text, which enters the hash of the rule set. */
  readonly content: (literal: string, lists: CodeLists) => string;
  /** Whether the literal names one of the code lists that a rule file may bring itself. */
  readonly namesCodeList: boolean;
  /**
   * Of a code list: what its codes are, for a list of the file's own; `argument`: values of the first argument;
   * undefined: any text.
   */
  readonly codes: Values | 'argument' | undefined;
}

export type Parameter<T> = ValueParameter<T> | LiteralParameter<T>;

function value<T>(name: string, type: Type | undefined, accept?: (value: unknown) => T): ValueParameter<T> {
  return { kind: 'value', name, type, takesAbsent: false, accept };
}

function acceptNumber(given: unknown): number {
  if (typeof given !== 'number') throw new WrongType(`a number was expected, not ${typeof given}`);
  return given;
}

function acceptText(given: unknown): string {
  if (typeof given !== 'string') throw new WrongType(`a text was expected, not ${typeof given}`);
  return given;
}

function acceptList(given: unknown): readonly unknown[] {
  if (!Array.isArray(given)) throw new WrongType(`a list was expected, not ${typeof given}`);
  return given;
}

export const numberArgument = (name: string) => value<number>(name, numberType);
/** A text; with `values` a literal that stands there is compared with them. */
export const textArgument = (name: string, values?: Values) =>
  value<string>(name, values === undefined ? textType : textOf(values));
export const boolArgument = (name: string) => value<boolean>(name, boolType);
export const anyListArgument = (name: string) => value<readonly unknown[]>(name, undefined);
export const numbersArgument = (name: string) =>
  value(name, list(numberType), (given) => acceptList(given).map(acceptNumber));
export const textsArgument = (name: string) =>
  value(name, list(textType), (given) => acceptList(given).map(acceptText));

/** A text that may be absent; the function receives `undefined` then. */
export function optionalTextArgument(name: string): ValueParameter<string | undefined> {
  return { kind: 'value', name, type: textType, takesAbsent: true, accept: undefined };
}

/**
 * The literal name of a code list. `prepare` turns its codes into the form in which the function searches, once for
 * each list, however often rules name it. `codes` says what its codes are.
 */
export function codeListArgument<T>(
  name: string,
  prepare: (codes: readonly string[]) => T,
  codes?: Values | 'argument',
): LiteralParameter<T> {
  const codesOf = (literal: string, lists: CodeLists): readonly string[] => {
    const found = lists.get(literal);
    if (found === undefined) throw new BadLiteral(`there is no code list "${literal}"`, [...lists.keys()]);
    return found;
  };
  const prepared = new WeakMap<readonly string[], T>();
  return {
    kind: 'literal',
    name,
    what: 'code list',
    resolve: (literal, lists) => {
      const listed = codesOf(literal, lists);
      const ready = prepared.get(listed) ?? prepare(listed);
      prepared.set(listed, ready);
      return ready;
    },
    content: (literal, lists) => JSON.stringify(codesOf(literal, lists)),
    namesCodeList: true,
    codes,
  };
}

/**
 * The literal name of one of a closed set of things, such as a keyword list or a finding code. `content` returns the
 * content of the thing as canonical text, for the hash of the rule set; `meant` tells the names that people mean by a word
 * which is none.
 */
export function nameArgument<T>(
  name: string,
  what: string,
  entries: ReadonlyMap<string, T>,
  content: (entry: T) => string = () => '',
  meant: (word: string) => readonly string[] = () => [],
): LiteralParameter<T> {
  const entryOf = (literal: string): T => {
    const entry = entries.get(literal);
    if (entry === undefined)
      throw new BadLiteral(`there is no ${what} "${literal}"`, [...entries.keys()], meant(literal));
    return entry;
  };
  return {
    kind: 'literal',
    name,
    what,
    resolve: entryOf,
    content: (literal) => content(entryOf(literal)),
    namesCodeList: false,
    codes: undefined,
  };
}

/** What is wrong with a pattern, and how signs are looked for that mean something in one. */
function whyNoPattern(cause: unknown, literal: string): string {
  const reason = cause instanceof Error ? cause.message : 'it cannot be read';
  const sign = /[[(]/.exec(literal)?.[0];
  const hint = sign === undefined ? '' : `; to look for ${sign} itself, write \\\\${sign}, or contains("…")`;
  return `this is no pattern: ${reason}${hint}`;
}

const longestPattern = 500;

/** A literal regular expression in RE2 syntax, as CEL has it: matched in linear time, whatever the text. */
export function patternArgument(name: string): LiteralParameter<RE2JS> {
  return {
    kind: 'literal',
    name,
    what: 'pattern',
    resolve: (literal) => {
      if (literal.length > longestPattern) {
        throw new BadLiteral(`a pattern has at most ${longestPattern} characters`);
      }
      try {
        return RE2JS.compile(literal);
      } catch (cause) {
        throw new BadLiteral(whyNoPattern(cause, literal));
      }
    },
    content: () => '',
    namesCodeList: false,
    codes: undefined,
  };
}
