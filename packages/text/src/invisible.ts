/**
 * Invisible characters: those that Unicode declares ignorable, format characters (zero-width, direction marks, soft
 * hyphen, byte order mark, tags), and control characters other than white space.
 */
export const invisible = /(?:[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc})+/gu;

/** Zero-width space, and the byte order mark in its older use. */
export const spacing = /[\u200b\ufeff]/;

/** Matches a visible character or NUL. NUL is no blank: a text that has one is refused, not mended. */
const visible = /\0|[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/u;
/** Matches like {@link visible}, without marks: a mark alone, without a letter to carry it, shows nothing either. */
const shown = /\0|[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}\u2800]/u;

/** Whether a text shows nothing: it is empty, or consists of blanks, invisible marks and accents without a letter. */
export const isBlank = (written: string): boolean => !shown.test(written);

/** Returns the text without blanks and invisible marks at its ends, otherwise as written. */
export function trimmed(written: string): string {
  if (isPrintable(written.charCodeAt(0)) && isPrintable(written.charCodeAt(written.length - 1)))
    return written;
  const characters = Array.from(written);
  let start = 0;
  let end = characters.length;
  while (start < end && !visible.test(characters[start] ?? '')) start += 1;
  while (end > start && !visible.test(characters[end - 1] ?? '')) end -= 1;
  return characters.slice(start, end).join('');
}

/** Whether a code is visible ASCII; false for NaN, the code of an empty text. */
const isPrintable = (code: number): boolean => code > 0x20 && code < 0x7f;
