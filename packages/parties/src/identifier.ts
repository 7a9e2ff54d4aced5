/** True of `0000000000` and the like: a keyboard's way to leave a field empty. */
export const isOneCharacter = (text: string): boolean => text === text.charAt(0).repeat(text.length);

/** An email address in lower case; undefined where it is none. */
export function normalizeEmail(email: string): string | undefined {
  const plain = email
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : undefined;
}

/** A container number, ITN or identifier as it is compared: capital letters and digits, nothing between. */
export const lettersAndDigits = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Types that are written in more than one way. */
const types: ReadonlyMap<string, string> = new Map([
  ['FEIN', 'EIN'],
  ['IRS', 'EIN'],
  ['PASSPORTNO', 'PASSPORT'],
  ['PASSPORTNUMBER', 'PASSPORT'],
  ['PASAPORTE', 'PASSPORT'],
  ['PASSEPORT', 'PASSPORT'],
  ['DUNSNUMBER', 'DUNS'],
  ['DUNSNO', 'DUNS'],
  ['TAXIDNO', 'TAXID'],
]);

/**
 * `TYPE:VALUE` in capital letters and digits. An EIN loses the two digits that AES appends to it (11 instead
 * of 9). Undefined for values shorter than four characters and for one character repeated.
 */
export function normalizeIdentifier(type: string, value: string): string | undefined {
  const written = lettersAndDigits(type);
  const kind = types.get(written) ?? written;
  const plain = lettersAndDigits(value);
  if (plain.length < 4 || isOneCharacter(plain)) return undefined;
  return `${kind}:${kind === 'EIN' && /^\d{11}$/.test(plain) ? plain.slice(0, 9) : plain}`;
}
