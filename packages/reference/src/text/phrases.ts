import { type Folded, fold } from './fold.js';

/** A blank in a phrase: up to three blanks, hyphens or underscores. */
const blank = '[\\s_-]{0,3}';

/** Inside brackets a blank means itself. */
const spaced = (phrase: string): string =>
  phrase.replace(/\[[^[\]]*\]| /g, (part) => (part === ' ' ? blank : part));

/** Any of several phrases, as whole words. */
export const compilePhrases = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![A-Z0-9])(?:${phrases.map(spaced).join('|')})(?![A-Z0-9])`, 'g');

/** Never part of a phrase nor of a blank, so that nothing is read across a blanked-out place. */
const blanked = (place: string): string => '|'.repeat(place.length);

/** Where something stands in a folded text: the first character, and the first after it. */
export type Span = readonly [start: number, end: number];

/** Finds the first place of something in a folded text. */
export type FindSpan = (folded: string) => Span | undefined;

/** The words of `text` that a span of its folded form came from. */
export const quoteSpan = (text: string, { origin }: Folded, [start, end]: Span): string =>
  origin === undefined ? text.slice(start, end) : text.slice(origin[start], origin[end]);

/**
 * A finder of phrases in folded texts. Negative contexts (`not`) are blanked out first. Linear in the text as
 * long as no phrase repeats without bound.
 */
export const spanFinder = (phrases: readonly string[], not: readonly string[] = []): FindSpan => {
  const wanted = compilePhrases(phrases);
  const unwanted = not.length === 0 ? undefined : compilePhrases(not);
  const search = (folded: string): RegExpExecArray | null => {
    wanted.lastIndex = 0;
    return wanted.exec(folded);
  };
  return (folded) => {
    let found = search(folded);
    // Most texts say nothing of the kind: their negative contexts need no look.
    if (found !== null && unwanted !== undefined) found = search(folded.replace(unwanted, blanked));
    return found === null ? undefined : [found.index, found.index + found[0].length];
  };
};

/** A finder of phrases: returns the words of a text that match, as they stand there, or nothing. */
export const phraseFinder = (
  phrases: readonly string[],
  not: readonly string[] = [],
): ((text: string) => string | undefined) => {
  const find = spanFinder(phrases, not);
  return (text) => {
    const folded = fold(text);
    const span = find(folded.text);
    return span && quoteSpan(text, folded, span);
  };
};
