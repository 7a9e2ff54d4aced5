import { fold } from './fold.js';

/** A blank in a phrase: up to three blanks, hyphens or underscores. */
const blank = '[\\s_-]{0,3}';

/** Inside brackets a blank means itself. */
const spaced = (phrase: string): string =>
  phrase.replace(/\[[^\]]*\]| /g, (part) => (part === ' ' ? blank : part));

const compile = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![A-Z0-9])(?:${phrases.map(spaced).join('|')})(?![A-Z0-9])`, 'g');

/** Never part of a phrase nor of a blank, so that nothing is read across a blanked-out place. */
const blanked = (place: string): string => '|'.repeat(place.length);

/**
 * A finder of phrases: returns the words of a text that match, as they stand there, or nothing. Negative
 * contexts (`not`) are blanked out first. Linear in the text as long as no phrase repeats without bound.
 */
export const phraseFinder = (
  phrases: readonly string[],
  not: readonly string[] = [],
): ((text: string) => string | undefined) => {
  const wanted = compile(phrases);
  const unwanted = not.length === 0 ? undefined : compile(not);
  const search = (text: string): RegExpExecArray | null => {
    wanted.lastIndex = 0;
    return wanted.exec(text);
  };
  return (text) => {
    const folded = fold(text);
    let found = search(folded.text);
    // Most texts say nothing of the kind: their negative contexts need no look.
    if (found !== null && unwanted !== undefined) found = search(folded.text.replace(unwanted, blanked));
    if (found === null) return undefined;
    const end = found.index + found[0].length;
    const { origin } = folded;
    return origin === undefined ? text.slice(found.index, end) : text.slice(origin[found.index], origin[end]);
  };
};
