import { strongWords } from './strong-words.js';

/*
 * Words that were cut in two: at the end of a field or line (`AMMU- NITION`, `AMMU NITION`), or so that a search misses
 * them (`PIS.TOLS`).
 */

const minLetters = 5;
/**
 * Words whose halves are words: the lists have the first three in this form, `MOSS BERG` are names, and `KA TOUCH` is
 * Creole.
 */
const ofTwoWords = new Set(
  ['HANDGUN', 'SHOTGUN', 'FIREARM', 'MOSSBERG', 'KATOUCH'].flatMap((word) => [word, `${word}S`]),
);
const cutWords: ReadonlySet<string> = new Set(
  strongWords.filter((word) => word.length >= minLetters && !ofTwoWords.has(word)),
);

/** Words of the language with which a strong word begins. */
const wholeHeads = new Set(['SUPPRESS', 'SILENCE', 'REVOLVE', ...strongWords]);
const heads: ReadonlySet<string> = new Set(
  [...cutWords].flatMap((word) =>
    Array.from({ length: word.length - 3 }, (_, index) => word.slice(0, index + 2)).filter(
      (head) => !wholeHeads.has(head),
    ),
  ),
);

/** The characters in a cut: blanks with or without a hyphen, or a sign. */
const gap = /^(?:[-_=]?\s{1,3}|\s?-\s{0,3}|[._*/~'])$/;
const signs = /[.*/~']|_$/;

/** Whether a word is the head of a strong word, and not a strong word itself. */
export const isHead = (word: string): boolean => heads.has(word);

/** Whether head and rest are a strong word that was cut by the characters between them. */
export const isCut = (head: string, between: string, rest: string): boolean =>
  gap.test(between) && cutWords.has(head + rest);

/** Whether a cut is hardly accidental. */
export const isDeliberateCut = (between: string): boolean => signs.test(between);
