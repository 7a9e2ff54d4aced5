import anyAscii from 'any-ascii';
import unhomoglyph from 'unhomoglyph';

const asciiLetterOrDigit = /^[A-Za-z0-9]$/;
const latin = /^\p{Script=Latin}$/u;
const cyrillic = /^\p{Script=Cyrillic}$/u;

/** Results by character: as many as there are characters that ever occur, at most some thousands. */
const known = new Map<string, string>();

/**
 * Returns the Latin letter or digit that a character of another script, or a rare one of the Latin script, looks like:
 * `Р` (Cyrillic Er) → `P`; `""` if it looks like none. Source: Unicode Technical Standard 39, Unicode Security
 * Mechanisms, confusables.txt.
 * @param character one code point
 */
export function lookAlikeOf(character: string): string {
  const before = known.get(character);
  if (before !== undefined) return before;
  const found = find(character);
  known.set(character, found);
  return found;
}

function find(character: string): string {
  const own = plainLetter(character);
  if (own !== '') return own;
  // Small letters of the Cyrillic script are drawn as small capitals: `т` looks like a small T.
  if (cyrillic.test(character)) return plainLetter(character.toUpperCase()).toLowerCase();
  const other = unhomoglyph(character);
  const letter = other !== character && latin.test(other) ? anyAscii(other) : '';
  return asciiLetterOrDigit.test(letter) ? letter : '';
}

/** The table has one letter for `I` and `l`; a capital is meant as `I`. */
function plainLetter(character: string): string {
  const other = unhomoglyph(character);
  if (!asciiLetterOrDigit.test(other)) return '';
  return other === 'l' && character !== character.toLowerCase() ? 'I' : other;
}
