import { latinLookAlikes } from '@hammerhead/text';

/*
 * How codes are written by people and scanners: full-width and look-alike characters, blanks and hyphens where none
 * belong, letters for digits.
 */

/** A code in upper case and ASCII where it can be, without blanks and invisible marks at its ends. */
export const codeText = (written: string): string => latinLookAlikes(written).trim().toUpperCase();

/** Blanks, hyphens and the like, which no code of letters and digits has. */
const separators = /[\s._/-]+/g;

/** A code without what separates its parts: `us-mia` → `USMIA`. */
export const compactCode = (written: string): string => codeText(written).replace(separators, '');

const digitsAlike = new Map([
  ['O', '0'],
  ['Q', '0'],
  ['I', '1'],
  ['L', '1'],
  ['|', '1'],
  ['!', '1'],
  ['Z', '2'],
  ['S', '5'],
  ['B', '8'],
]);

/** A text in upper case with a digit for each letter that looks like one: `93O2` → `9302`. */
export const lettersAsDigits = (text: string): string => {
  let read = '';
  for (const character of text) read += digitsAlike.get(character) ?? character;
  return read;
};
