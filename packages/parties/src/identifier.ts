import { identifierKind, kindsToCompare } from './identifier-kinds.js';

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

/**
 * `KIND:VALUE` in capital letters and digits, the kind as {@link identifierKind} has it. An EIN loses the two digits that
 * AES appends to it (11 instead of 9), a ship's number its `IMO`. Undefined for values shorter than four characters and
 * for one character repeated.
 */
export function normalizeIdentifier(type: string, value: string): string | undefined {
  const plain = lettersAndDigits(value);
  return tells(plain) ? keyOf(identifierKind(type), plain) : undefined;
}

/** Characters, and digits among them, of a number that is hardly the same by chance under two kinds. */
const telling = { characters: 6, digits: 4 };

/**
 * The keys under which a listed identifier may stand on a shipment: its own first; where the number is long enough, also
 * as an identifier whose kind is not said, as one of a kind that has the same numbers, and, where the list itself says
 * no kind that is known, as one of any. Empty where `normalizeIdentifier` is undefined.
 */
export function listedIdentifierKeys(type: string, value: string): readonly string[] {
  const plain = lettersAndDigits(value);
  if (!tells(plain)) return [];
  const kind = identifierKind(type);
  const isLong = plain.length >= telling.characters && plain.replaceAll(/\D/g, '').length >= telling.digits;
  return (isLong ? kindsToCompare(kind) : [kind]).map((one) => keyOf(one, plain));
}

const tells = (plain: string): boolean => plain.length >= 4 && !isOneCharacter(plain);

function keyOf(kind: string, plain: string): string {
  if (kind === 'EIN' && /^\d{11}$/.test(plain)) return `EIN:${plain.slice(0, 9)}`;
  return `${kind}:${kind === 'IMO' ? plain.replace(/^IMO(?=\d)/, '') : plain}`;
}
