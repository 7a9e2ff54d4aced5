import type { Party } from '@hammerhead/contracts';
import { normalizeEmails } from './email.js';
import { phonesInName } from '../names/name-phones.js';
import { normalizePhones, usualPhone } from './phone.js';
import { readPhone } from './phone/number.js';
import { areaOf } from './phone/plans.js';

/** The phone numbers of a party, each once: those of its field, and those in its name. The first identifies it best. */
export function phonesOf({
  name = '',
  phone,
  address,
}: Partial<Pick<Party, 'name'>> & Pick<Party, 'phone' | 'address'>): readonly string[] {
  const country = address?.country;
  const stated = phone === undefined ? none : normalizePhones(phone, country);
  if (!mayHoldNumber(name)) return stated;
  const named = wholePhones(name, country);
  return named.length === 0 ? stated : [...new Set([...stated, ...named])];
}

/** The email addresses of a party, each once. */
export const emailsOf = ({ email }: Pick<Party, 'email'>): readonly string[] =>
  email === undefined ? none : normalizeEmails(email);

const none: readonly never[] = [];

/** The least digits of a number that is recognized in a name. */
const minDigits = 7;

/** Few names do: counting their digits costs less than looking for numbers. */
function mayHoldNumber(name: string): boolean {
  let digits = 0;
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    // Other scripts have digits of their own.
    if (code > 0x7f) return (name.match(/\p{Nd}/gu)?.length ?? 0) >= minDigits;
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits >= minDigits;
}

const NORTH_AMERICAN = /^1?[2-9]\d\d[2-9]\d{6}$/;

/**
 * Keeps of the numbers in a name only those in the full form of a phone, because names have numbers of their own, too.
 */
function wholePhones(name: string, country: string | undefined): string[] {
  const found: string[] = [];
  for (const text of phonesInName(name)) {
    const digits = text.replace(/\D/g, '');
    const isWhole =
      NORTH_AMERICAN.test(digits) ||
      usualPhone(text, country) !== undefined ||
      (digits.length === minDigits && country !== undefined && areaOf(country) !== undefined);
    const number = isWhole ? readPhone(text, country).number : undefined;
    if (number !== undefined) found.push(number);
  }
  return found;
}
