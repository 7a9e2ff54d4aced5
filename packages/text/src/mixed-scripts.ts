import { lookAlikeOf } from './look-alike.js';
import { type Mapped, replaceMapped } from './mapped.js';

const words = /[\p{L}\p{M}\p{N}]+/gu;
const latinLetter = /\p{Script=Latin}/u;
/** Letters that no Latin alphabet has; rare Latin letters of phonetics are also used as look-alikes. */
const foreign = /(?!\p{Script=Latin})\p{L}|[\u0250-\u02af\u1d00-\u1dbf\ua730-\ua7ff]/u;
const foreignLetters = new RegExp(foreign, 'gu');

/** A place in a text: the first character, and the first after it. */
export type Span = readonly [start: number, end: number];

/**
 * Replaces letters that look like Latin ones by these, if they were meant to look like them: in a word that mixes
 * scripts (`РISTOL` with a Cyrillic Er), and in a word of at least two letters beside Latin ones if no letter of
 * another script contradicts that (`АММО FOR SALE`, the first word Cyrillic). Words of a text in another script stay.
 */
export function withoutLookAlikes(from: Mapped): {
  readonly mapped: Mapped;
  readonly disguised: readonly Span[];
} {
  if (!foreign.test(from.text)) return { mapped: from, disguised: [] };
  const posing = latinLetter.test(from.text) && allLookLatin(from.text);
  const disguised: Span[] = [];
  const mapped = replaceMapped(from, words, (word, at) => {
    const letters = word.match(foreignLetters)?.length ?? 0;
    if (letters === 0 || !(latinLetter.test(word.replace(foreignLetters, '')) || (posing && letters > 1)))
      return undefined;
    const made = word.replace(foreignLetters, (letter) => lookAlikeOf(letter) || letter);
    // A look-alike may be shorter than the letter that it replaces: letters beyond the first plane take two units.
    if (made !== word) disguised.push([at, at + word.length]);
    return made;
  });
  return { mapped, disguised: disguised.map((span) => moved(span, from, mapped)) };
}

const allLookLatin = (text: string): boolean =>
  (text.match(foreignLetters) ?? []).every((letter) => lookAlikeOf(letter) !== '');

/** Converts a span of `from` to its place in `to`. */
function moved([start, end]: Span, from: Mapped, to: Mapped): Span {
  const { origin } = to;
  if (origin === undefined || from.text.length === to.text.length) return [start, end];
  const place = (at: number): number => from.origin?.[at] ?? at;
  const first = origin.findIndex((one) => one >= place(start));
  const next = origin.findIndex((one) => one >= place(end));
  return [first, next === -1 ? to.text.length : next];
}
