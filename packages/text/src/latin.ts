import { lookAlikeOf } from './look-alike.js';
import { plain } from './plain-text.js';

const notAscii = /[^\0-\x7f]/;
const letters = /[^\0-\x7f]/gu;

/**
 * Applies {@link plain}, and replaces every letter and digit that looks like a Latin one by that one, whatever its
 * neighbors: for codes and identifiers, which are Latin (`А123` with a Cyrillic A → `A123`).
 */
export function latinLookAlikes(written: string): string {
  const text = plain(written);
  return notAscii.test(text) ? text.replace(letters, (letter) => lookAlikeOf(letter) || letter) : text;
}
