import { type Folded, fold } from './fold.js';

/** The pattern for a blank in a phrase: up to three blanks, hyphens or underscores. */
const blank = '[\\s_-]{0,3}';

/** Expands the blanks of a phrase; inside brackets a blank means itself. */
const spaced = (phrase: string): string =>
  phrase.replace(/\[[^[\]]*\]| /g, (part) => (part === ' ' ? blank : part));

/** Compiles a pattern that matches any of several phrases as whole words. */
export const compilePhrases = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![A-Z0-9])(?:${phrases.map(spaced).join('|')})(?![A-Z0-9])`, 'g');

/**
 * Blanks out a place with a character that is part of neither a phrase nor a blank, so that nothing is read across it.
 */
const blanked = (place: string): string => '|'.repeat(place.length);

/** Returns a folded text without the given contexts. */
export const without = (text: string, contexts: readonly string[]): string =>
  contexts.length === 0 ? text : text.replace(compilePhrases(contexts), blanked);

/** A span of a folded text: the first character, and the first one after it. */
export type Span = readonly [start: number, end: number];

/** Finds the first place of something in a folded text. */
export type FindSpan = (folded: string) => Span | undefined;

/** Returns the words of `text` from which a span of its folded form came. */
export const quoteSpan = (text: string, { origin }: Folded, [start, end]: Span): string =>
  origin === undefined ? text.slice(start, end) : text.slice(origin[start], origin[end]);

/**
 * Creates a finder of phrases in folded texts. Negative contexts (`not`) are blanked out first. Linear in the text as
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
    // Most texts have no such phrase, so their negative contexts need no search.
    if (found !== null && unwanted !== undefined) found = search(folded.replace(unwanted, blanked));
    return found === null ? undefined : [found.index, found.index + found[0].length];
  };
};

/** Finds every place of something in a folded text. */
export type FindSpans = (folded: string) => readonly Span[];

/**
 * Creates a finder of all places of phrases, each phrase searched for by itself: a shorter one hides no longer one.
 * Slow, for texts that hardly ever occur; compiled when it is first needed.
 */
export const placesFinder = (phrases: readonly string[], not: readonly string[] = []): FindSpans => {
  let finders: readonly RegExp[] | undefined;
  let unwanted: RegExp | undefined;
  return (folded) => {
    finders ??= phrases.map((phrase) => compilePhrases([phrase]));
    if (not.length > 0) unwanted ??= compilePhrases(not);
    const text = unwanted === undefined ? folded : folded.replace(unwanted, blanked);
    return finders.flatMap((finder) =>
      Array.from(text.matchAll(finder), (match): Span => [match.index, match.index + match[0].length]),
    );
  };
};

/** Creates a finder of phrases, which returns the matching words of a text as written there, or undefined. */
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
