/** How a literal text is asked of another: `==` (also by `!=` and `in`), or the name of a question such as `contains`. */
export type Asked = '==' | 'contains' | 'startsWith' | 'endsWith' | 'matches';

/**
 * What to tell an author who compares a text with a literal that it may never equal, although it means the same: how else
 * to ask. `path` is the text as the rule names it. Undefined where nothing speaks against the question.
 */
export type Advice = (literal: string, asked: Asked, path: string) => string | undefined;

/** The same texts in one case: a literal in the other never fits. */
export const inCase =
  (name: 'lower' | 'upper', turned: (literal: string) => string): Advice =>
  (literal, asked) =>
    asked === 'matches' || literal === turned(literal)
      ? undefined
      : `${name}(…) never has ${literal}: write "${turned(literal)}"`;
