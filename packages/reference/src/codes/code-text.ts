import { latinLookAlikes } from '@hammerhead/text';

/*
 * People and scanners write codes with full-width and look-alike characters, with blanks and hyphens where none
 * belong, and with letters for digits.
 */

/** Returns a code in upper case, in ASCII where possible, without blanks and invisible marks at its ends. */
export const codeText = (written: string): string => latinLookAlikes(written).trim().toUpperCase();

/** Blanks, hyphens and similar separators, which no code of letters and digits contains. */
const separators = /[\s._/-]+/g;

/** Returns a code without the separators between its parts: `us-mia` → `USMIA`. */
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

/** Returns a text in upper case with a digit for each letter that looks like one: `93O2` → `9302`. */
export const lettersAsDigits = (text: string): string => {
  let read = '';
  for (const character of text) read += digitsAlike.get(character) ?? character;
  return read;
};
