/**
 * The characters that Windows-1252 has for the bytes 0x80 to 0x9F; a blank where it has none, and the byte then means
 * itself. They are spelled out, because Node's TextDecoder reads these as Latin-1 in some versions. Source: WHATWG
 * Encoding Standard, index windows-1252.
 */
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const windows1252 = Array.from({ length: 128 }, (_, at) => {
  const own = upper.charAt(at);
  return own.trim() === '' ? String.fromCharCode(128 + at) : own;
}).join('');
const byteOf = new Map(Array.from(windows1252, (character, at) => [character, 128 + at]));

const bytes = (from: number, to: number): string =>
  `[${windows1252.slice(from - 128, to - 127).replace(/[\\\]^-]/g, '\\$&')}]`;
const follower = bytes(0x80, 0xbf);

/**
 * Matches UTF-8 that was misread as Windows-1252: the first byte of a sequence of two, three or four, and the bytes
 * that follow it.
 */
export const misread = new RegExp(
  `${bytes(0xc2, 0xdf)}${follower}|${bytes(0xe0, 0xef)}${follower}{2}|${bytes(0xf0, 0xf4)}${follower}{3}`,
  'gu',
);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Returns the intended text of a match of {@link misread} (`Ã©` → `é`); undefined if its bytes are no UTF-8. */
export function reread(match: string): string | undefined {
  const written = Uint8Array.from(match, (character) => byteOf.get(character) ?? 0);
  try {
    return utf8.decode(written);
  } catch {
    return undefined;
  }
}
