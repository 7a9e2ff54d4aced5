import anyAscii from 'any-ascii';

const NOT_ASCII = /[\u0080-\uffff]/;
const LIMIT = 4_096;
let remembered = new Map<string, string>();

/**
 * `text` in ASCII upper case, accents folded and other scripts transliterated (`Cap-Haïtien` →
 * `CAP-HAITIEN`). Transliterations are remembered up to a bound, since the same names come again and again.
 */
export function asciiUpper(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toUpperCase();
  const before = remembered.get(text);
  if (before !== undefined) return before;
  // NFC first: the same letter written as one code point or as two must give one text.
  const ascii = anyAscii(text.normalize('NFC')).toUpperCase();
  if (remembered.size >= LIMIT) remembered = new Map();
  remembered.set(text, ascii);
  return ascii;
}
