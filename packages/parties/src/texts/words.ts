import { asciiUpper } from './ascii.js';

const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const GRAVE = 0x60;
const PERIOD = 0x2e;

/**
 * The words of a text in ASCII upper case, each spelling in `spellings` replaced. Whatever is neither letter
 * nor digit parts words, but apostrophes and periods go without a trace (`S.A.` → `SA`, `O'Brien` →
 * `OBRIEN`), and `&` is the word `AND`. One pass without regular expressions: this runs on every name and
 * address of every shipment.
 */
export function wordsOf(text: string, spellings: ReadonlyMap<string, string>): string[] {
  const plain = asciiUpper(text);
  const words: string[] = [];
  let word = '';
  let start = -1;
  for (let at = 0; at <= plain.length; at += 1) {
    const code = plain.charCodeAt(at);
    if (isLetterOrDigit(code)) {
      if (start === -1) start = at;
      continue;
    }
    if (start !== -1) word += plain.slice(start, at);
    start = -1;
    if (code === PERIOD || code === APOSTROPHE || code === GRAVE) continue;
    if (word !== '') words.push(spellings.get(word) ?? word);
    word = '';
    if (code === AMPERSAND) words.push('AND');
  }
  return words;
}

const isLetterOrDigit = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
