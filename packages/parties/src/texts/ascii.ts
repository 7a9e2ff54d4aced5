import { remembering } from '@hammerhead/primitives';
import { isPlain, plain } from '@hammerhead/text';
import anyAscii from 'any-ascii';

/** Text that needs no conversion: visible ASCII and spaces. */
const plainAscii = /^[ -%'-~]*$/;
const ascii = /^[ -~]*$/;

/**
 * `text` in ASCII upper case, accents folded and other scripts transliterated (`Cap-Haïtien` →
 * `CAP-HAITIEN`), after what feeds do to texts is undone. Transliterations are remembered up to a bound, since the same
 * names come again and again.
 */
export const asciiUpper = (text: string): string =>
  plainAscii.test(text) || (ascii.test(text) && isPlain(text)) ? text.toUpperCase() : transliterated(text);

const transliterated = remembering(8_192, (text) => anyAscii(plain(text)).toUpperCase());
