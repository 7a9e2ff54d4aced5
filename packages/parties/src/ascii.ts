import { remembering } from '@hammerhead/memo';
import anyAscii from 'any-ascii';

const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * `text` in ASCII upper case, accents folded and other scripts transliterated (`Cap-Haïtien` →
 * `CAP-HAITIEN`). Transliterations are remembered up to a bound, since the same names come again and again.
 */
export const asciiUpper = (text: string): string =>
  NOT_ASCII.test(text) ? transliterated(text) : text.toUpperCase();

/** NFC first: the same letter written as one code point or as two must give one text. */
const transliterated = remembering(8_192, (text) => anyAscii(text.normalize('NFC')).toUpperCase());
