/**
 * A text prepared for matching: upper case, accents and other marks gone, full-width letters narrowed,
 * invisible characters (soft hyphen, zero-width space …) left out.
 */
export type Folded = {
  readonly text: string;
  /** For each character of `text` the place it came from; absent where the places are the same. */
  readonly origin?: readonly number[];
};

const ascii = /^\p{ASCII}*$/u;

/** Letters that decomposition leaves alone although people write them without the stroke. */
const strokes = new Map([
  ['Ø', 'O'],
  ['Ł', 'L'],
  ['Đ', 'D'],
  ['ẞ', 'SS'],
  ['Æ', 'AE'],
  ['Œ', 'OE'],
  ['×', 'X'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['’', "'"],
]);

const invisible = /[\p{M}\p{Cf}]/gu;

const decompose = (character: string): string => {
  const upper = character.toUpperCase();
  return strokes.get(upper) ?? upper.normalize('NFKD').replace(invisible, '');
};

/** The letters of western Europe, decomposed once. */
const latin = new Map(
  Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code)).map((character) => [
    character,
    decompose(character),
  ]),
);

/** Folds a text and remembers where each character stood. */
export const fold = (text: string): Folded => {
  if (ascii.test(text)) return { text: text.toUpperCase() };
  let folded = '';
  const origin: number[] = [];
  let place = 0;
  for (const character of text) {
    const letters = latin.get(character) ?? decompose(character);
    for (let index = 0; index < letters.length; index++) origin.push(place);
    folded += letters;
    place += character.length;
  }
  origin.push(place);
  return { text: folded, origin };
};

/** A text as it is compared: folded, runs of blanks made one, none at its ends. */
export const normalizeText = (text: string): string => fold(text).text.replace(/\s+/g, ' ').trim();
