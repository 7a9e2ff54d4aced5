/** What is thought of a text that an author compares with a field. */
export type Judgement =
  /** The field has it. */
  | 'known'
  /** The table lacks it, and no table of such things is whole: it may be right. */
  | 'unlisted'
  /** The field never has it. */
  | 'impossible';

/**
 * The values that a text has, by a table or a form, so that an author who compares it with another one is told. The
 * language knows nothing of the tables themselves.
 */
export interface Values {
  /** What a value is, for the sentence `JMKN is no …`: `port known here`. */
  readonly what: string;
  /** Whether nothing else is possible than what is known. */
  readonly closed: boolean;
  readonly judge: (value: string) => Judgement;
  /** The table, for suggestions and for questions such as startsWith(); empty where a form alone is known. */
  readonly known: readonly string[];
  /** The value that people mean by another word, such as `vessel` by `sea`. */
  readonly meant: (word: string) => string | undefined;
  /** Whether it can stand beside the field in `<` or `>`, as `2026-11` beside a day; by default, whatever is known. */
  readonly ordered?: (value: string) => boolean;
  /** Whether a value can begin so, where a form alone is known. */
  readonly begins?: (beginning: string) => boolean;
  /** What speaks against a value that is none. */
  readonly why?: (value: string) => string | undefined;
  /** One line for the person who writes rules: where the values come from. */
  readonly doc: string;
}

/** The range of a number, both ends included. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly whole: boolean;
}

type Words = ReadonlyMap<string, string>;

const noWords: Words = new Map();

/** Values of a closed list: a comparison with any other is refused. `meant` has words in lower case. */
export function closedValues(what: string, doc: string, values: Iterable<string>, meant = noWords): Values {
  const known = new Set(values);
  return {
    what,
    closed: true,
    doc,
    judge: (value) => (known.has(value) ? 'known' : 'impossible'),
    known: [...known],
    meant: (word) => meant.get(word.toLowerCase()),
  };
}

/**
 * Values of a table that is not whole: a comparison with another is warned of, and refused where a form is given that
 * it does not have.
 */
export function tabledValues(
  what: string,
  doc: string,
  values: Iterable<string>,
  { meant = noWords, form }: { readonly meant?: Words; readonly form?: RegExp } = {},
): Values {
  const known = new Set(values);
  return {
    what: `${what} known here`,
    closed: false,
    doc,
    judge: (value) =>
      known.has(value) ? 'known' : form === undefined || form.test(value) ? 'unlisted' : 'impossible',
    known: [...known],
    meant: (word) => meant.get(word.toLowerCase()),
  };
}

/** Values of a form: `judge` decides alone; `meant` may write a value as it should be. */
export function formedValues(
  what: string,
  doc: string,
  judge: (value: string) => Judgement,
  more: Partial<Pick<Values, 'meant' | 'ordered' | 'begins' | 'why'>> = {},
): Values {
  return { what, closed: false, doc, judge, known: [], meant: () => undefined, ...more };
}

const withEmpty = new WeakMap<Values, Values>();

/** The same values, and the empty text, which text(…) gives for an absent one. */
export function orEmpty(values: Values): Values {
  const made = withEmpty.get(values) ?? {
    ...values,
    judge: (value: string) => (value === '' ? 'known' : values.judge(value)),
  };
  withEmpty.set(values, made);
  return made;
}
