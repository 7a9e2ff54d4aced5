/**
 * Characters that nobody sees: what Unicode says may be ignored, format characters (zero-width, direction marks, soft
 * hyphen, byte order mark, tags), and control characters other than white space.
 */
export const invisible = /(?:[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc})+/gu;

/** Zero-width space, and the byte order mark in its older use. */
export const spacing = /[\u200b\ufeff]/;

/** NUL is no blank: a text that has one is refused, not mended. */
const visible = /\0|[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/u;
/** A mark alone, without a letter to stand on, is nothing either. */
const shown = /\0|[^\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{M}\u2800]/u;

/** Whether a text shows nothing: it is empty, or all blanks, invisible marks and accents without a letter. */
export const isBlank = (written: string): boolean => !shown.test(written);

/** The text without blanks and invisible marks at its ends, else as written. */
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

/** ASCII that one sees; not a number of an empty text. */
const isPrintable = (code: number): boolean => code > 0x20 && code < 0x7f;
