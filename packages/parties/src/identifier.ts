/** True of `0000000000` and the like: a keyboard's way to leave a field empty. */
const isOneCharacter = (text: string): boolean => text === text.charAt(0).repeat(text.length);

/**
 * A phone number in the form `+13055550134`. Ten digits are North American, which covers the United States
 * and most of the Caribbean (NANP). Undefined for fewer than seven digits and for one digit repeated.
 */
export function normalizePhone(phone: string): string | undefined {
  const digits = phone.replace(/\D/g, '');
  if (digits.length < 7 || isOneCharacter(digits)) return undefined;
  if (phone.trimStart().startsWith('+')) return `+${digits}`;
  if (digits.length === 10) return `+1${digits}`;
  return `+${digits.length > 11 ? digits.replace(DIALING_PREFIX, '') : digits}`;
}

/** Dials abroad: `011` from the United States, `00` from most other countries. */
const DIALING_PREFIX = /^(?:011|00)/;

/** An address in lower case; undefined where it is none. */
export function normalizeEmail(email: string): string | undefined {
  const plain = email.trim().toLowerCase();
  return /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : undefined;
}

/** A container number, ITN or identifier as it is compared: capital letters and digits, nothing between. */
export const lettersAndDigits = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/**
 * `TYPE:VALUE` in capital letters and digits. An EIN loses the two digits that AES appends to it (11 instead
 * of 9). Undefined for values shorter than four characters and for one character repeated.
 */
export function normalizeIdentifier(type: string, value: string): string | undefined {
  const kind = lettersAndDigits(type);
  const plain = lettersAndDigits(value);
  if (plain.length < 4 || isOneCharacter(plain)) return undefined;
  return `${kind}:${kind === 'EIN' && /^\d{11}$/.test(plain) ? plain.slice(0, 9) : plain}`;
}
