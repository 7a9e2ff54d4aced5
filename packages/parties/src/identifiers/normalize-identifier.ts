import { latinLookAlikes, plain } from '@hammerhead/text';
import { asciiUpper } from '../texts/ascii.js';
import { identifierKind, isKindWord, kindsToCompare } from './identifier-kinds.js';
import { isPlaceholderNumber, saysNothing } from '../texts/placeholders.js';
import { wordsOf } from '../texts/words.js';

/**
 * Normalizes a container number, ITN or identifier: capital letters and digits, nothing between. Letters of any script
 * that look like Latin ones become those, and full-width digits become digits.
 */
export const lettersAndDigits = (text: string): string =>
  (NOT_PLAIN.test(text) ? asciiUpper(latinLookAlikes(plain(text))) : text.toUpperCase()).replaceAll(
    /[^A-Z0-9]/g,
    '',
  );

/** An ampersand may begin an entity. */
const NOT_PLAIN = /[&\u0080-\uffff]/;

/**
 * Normalizes an identifier to `KIND:VALUE` in capital letters and digits, with the kind of {@link identifierKind}. An
 * EIN loses the two digits that AES appends to it (11 instead of 9), a ship's number its `IMO`. Undefined for values
 * shorter than four characters and for placeholders ({@link isPlaceholderIdentifier}).
 */
export function normalizeIdentifier(type: string, value: string): string | undefined {
  const plain = lettersAndDigits(withoutLabel(value));
  return tells(value, plain) ? keyOf(identifierKind(type), plain) : undefined;
}

/** Removes a label and a country from a value: `PASSPORT NO. A1234567` under passport, `A1234567 (JM)`. */
function withoutLabel(value: string): string {
  if (!LABELED.test(value)) return value;
  let rest = value.trim().replace(/\s{0,3}\([A-Za-z .]{2,20}\)$/, '');
  for (let match = FIRST_WORD.exec(rest); match !== null; match = FIRST_WORD.exec(rest)) {
    if (!isKindWord(wordsOf(match[1] ?? '', noSpellings).join(''))) break;
    rest = rest.slice(match[0].length);
  }
  return rest.replace(/\D/g, '').length >= telling.digits ? rest : value;
}

const LABELED = /^\s*\p{L}{2,}[^\p{L}\p{N}]|\)\s*$/u;
/** A word of at least two letters, and what separates it from the next. */
const FIRST_WORD = /^(\p{L}{2,}\.?)[\s.:#-]{1,4}(?=[\p{L}\p{N}])/u;

/**
 * Whether an identifier is a placeholder: `UNKNOWN`, `PASSPORT PENDING`, `123456789`, `00-0000000`. One of fewer than
 * four characters is not, which is another fault.
 */
export const isPlaceholderIdentifier = (value: string): boolean =>
  standsForNone(value, lettersAndDigits(withoutLabel(value)));

function standsForNone(value: string, plain: string): boolean {
  if (isPlaceholderNumber(plain)) return true;
  // AES appends two digits to an EIN.
  if (plain.length === 11 && /^\d{9}00$/.test(plain) && isPlaceholderNumber(plain.slice(0, 9))) return true;
  if (/\d/.test(plain)) return false;
  if (saysNothing(value)) return true;
  // The value may name its kind and say that there is none: `EIN PENDING`, `NO PASSPORT`, `PASSPORT NUMBER`.
  const words = wordsOf(value, noSpellings);
  const others = words.filter((word) => !isKindWord(word));
  return others.length < words.length && saysNothing(others.join(' '));
}

const noSpellings: ReadonlyMap<string, string> = new Map();

/** Characters, and digits among them, of a number that is hardly the same by chance under two kinds. */
const telling = { characters: 6, digits: 4 };

/**
 * The keys under which a shipment may state a listed identifier: its own first; where the number is long enough, also
 * as an identifier without a stated kind, as one of a kind that has the same numbers, and, where the list itself states
 * no known kind, as one of any. Empty where `normalizeIdentifier` is undefined.
 */
export function listedIdentifierKeys(type: string, value: string): readonly string[] {
  const plain = lettersAndDigits(withoutLabel(value));
  if (!tells(value, plain)) return [];
  const kind = identifierKind(type);
  const isLong = plain.length >= telling.characters && plain.replaceAll(/\D/g, '').length >= telling.digits;
  return (isLong ? kindsToCompare(kind) : [kind]).map((one) => keyOf(one, plain));
}

const tells = (value: string, plain: string): boolean => plain.length >= 4 && !standsForNone(value, plain);

function keyOf(kind: string, plain: string): string {
  if (kind === 'EIN' && /^\d{11}$/.test(plain)) return `EIN:${plain.slice(0, 9)}`;
  return `${kind}:${kind === 'IMO' ? plain.replace(/^IMO(?=\d)/, '') : plain}`;
}
