import { isPlain, plainText, type Span } from '@hammerhead/text';
import anyAscii from 'any-ascii';

/**
 * A text prepared for matching: damage by feeds is undone, letters are in upper case, accents and other marks are
 * removed, and other scripts are transliterated.
 */
export type Folded = {
  readonly text: string;
  /** For each character of `text`, its original place; absent if the places are the same. */
  readonly origin?: readonly number[];
  /** The places in `text` of words that were written with letters of several scripts; absent if there are none. */
  readonly disguised?: readonly Span[];
};

const ascii = /^[\n\r\t -%'-~]*$/;
const withAmpersand = /^[ -~]*$/;
/** A hyphen at the end of a line, which may cut a word. */
const cut = /-[ \t]{0,20}\r?\n/;
/** Letters of other scripts, and letters in squares. */
const otherLetters = /(?![\0-\x7f])\p{L}|[\u{1f130}-\u{1f189}]/gu;
const marks = /\p{M}/gu;
const strokes = new Map([['×', 'X']]);

const decompose = (character: string): string => {
  const upper = character.toUpperCase();
  const plain = strokes.get(upper) ?? upper.normalize('NFKD').replace(marks, '');
  return plain.replace(otherLetters, (letter) => anyAscii(letter).toUpperCase());
};

/** The letters of western Europe, decomposed once. */
const latin = new Map(
  Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).map((character) => [
    character,
    decompose(character),
  ]),
);

/** Folds a text and records the original place of each character. */
export const fold = (text: string): Folded => {
  if (ascii.test(text) ? !cut.test(text) : withAmpersand.test(text) && isPlain(text))
    return { text: text.toUpperCase() };
  const plain = plainText(text);
  const originOf = (place: number): number => plain.origin?.[place] ?? place;
  let folded = '';
  const origin: number[] = [];
  const moved: number[] = [];
  let place = 0;
  for (const character of plain.text) {
    const letters = latin.get(character) ?? decompose(character);
    for (let index = 0; index < letters.length; index++) origin.push(originOf(place));
    for (let unit = 0; unit < character.length; unit++) moved.push(folded.length);
    folded += letters;
    place += character.length;
  }
  origin.push(originOf(place));
  moved.push(folded.length);
  const disguised = plain.disguised.map(([from, to]): Span => [moved[from] ?? 0, moved[to] ?? folded.length]);
  return { text: folded, origin, ...(disguised.length > 0 && { disguised }) };
};

/** Returns a text in the form for comparisons: folded, with single blanks and no blanks at its ends. */
export const normalizeText = (text: string): string => fold(text).text.replace(/\s+/g, ' ').trim();
