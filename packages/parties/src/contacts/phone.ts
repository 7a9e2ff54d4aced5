import { Memo } from '@hammerhead/primitives';
import { plain } from '@hammerhead/text';
import { callingCode, type PhoneFault, readPhone } from './phone/number.js';
import { isNorthAmerica, isUsualAbroad, usualNational } from './phone/plans.js';
import { type WrittenPhone, writtenPhones } from './phone/written.js';
import { isPlaceholderPhone, saysNothing } from '../texts/placeholders.js';

/** The result of reading a field of phone numbers. */
export interface Phones {
  /** In the form `+13055550134`, each once, in the order written. */
  readonly numbers: readonly string[];
  /** Entries that are no valid number, as written. */
  readonly faults: readonly { readonly written: string; readonly fault: PhoneFault }[];
}

/** A libphonenumber answer takes 20 µs, and the same numbers come again and again. */
const mostRemembered = 32_768;
const remembered = new Memo<Phones>(mostRemembered);

/**
 * Reads the phone numbers of a field, of which there may be several (`305-555-4718 & 305-555-0199`), with their calling
 * code and without extensions and trunk zeros. Ten digits are North American, which covers the United States and most
 * of the Caribbean (NANP), unless they are a number of the party's country. A local number can be read only with its
 * country. Placeholders and local numbers without their area identify nobody.
 * @param country ISO 3166-1 alpha-2 of the party
 */
export function readPhones(phone: string, country?: string): Phones {
  const usual = usualPhone(phone, country);
  if (usual !== undefined) return { numbers: [usual], faults: none };
  const key = `${country ?? ''}\0${phone}`;
  return remembered.get(key) ?? remembered.set(key, readAnew(phone, country));
}

const none: readonly never[] = [];

/** The numbers of {@link readPhones} alone. */
export const normalizePhones = (phone: string, country?: string): readonly string[] => {
  const usual = usualPhone(phone, country);
  return usual === undefined ? readPhones(phone, country).numbers : [usual];
};

/** The first of them. */
export const normalizePhone = (phone: string, country?: string): string | undefined =>
  usualPhone(phone, country) ?? readPhones(phone, country).numbers[0];

/**
 * One number in ASCII, North American or usual in the region, without the library: the same as {@link readPhones} reads
 * it, a hundred times as fast.
 */
export function usualPhone(phone: string, country: string | undefined): string | undefined {
  if (phone.length < 6 || phone.length > 20) return undefined;
  const plus = phone.charCodeAt(0) === PLUS;
  let digits = '';
  let from = plus ? 1 : 0;
  for (let at = from; at < phone.length; at += 1) {
    const code = phone.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) continue;
    if (code < SPACE || !between.includes(code)) return undefined;
    if (from < at) digits += phone.slice(from, at);
    from = at + 1;
  }
  if (from < phone.length) digits += phone.slice(from);
  const number = usualNumber(plus, digits, country);
  return number === undefined || isPlaceholderPhone(number) ? undefined : number;
}

const PLUS = 0x2b;
const SPACE = 0x20;
/** Characters between digits: space, parentheses, hyphen, period. */
const between: readonly number[] = [SPACE, 0x28, 0x29, 0x2d, 0x2e];

function usualNumber(plus: boolean, digits: string, country: string | undefined): string | undefined {
  const first = digits.charCodeAt(0);
  if (plus) {
    const isHere = first === 0x31 && digits.length === 11 && digits.charCodeAt(1) > 0x31;
    return isHere || isUsualAbroad(digits) ? `+${digits}` : undefined;
  }
  if (country === undefined)
    return digits.length === 10 && first > 0x31 && !callingCode.test(digits) ? `+1${digits}` : undefined;
  if (!isNorthAmerica(country)) return usualNational(digits, country);
  if (digits.length === 10 && first > 0x31) return `+1${digits}`;
  return first === 0x31 && digits.length === 11 && digits.charCodeAt(1) > 0x31 ? `+${digits}` : undefined;
}

/** `3O5-555-0134`, as typists and scanners write it. */
const oForZero = /(?<=[0-9])O(?=[0-9])|(?<=[0-9])O(?=O?[-. ]?[0-9])/gi;

function readAnew(phone: string, country: string | undefined): Phones {
  const text = plain(phone).replace(oForZero, '0');
  const numbers = new Set<string>();
  const faults: { written: string; fault: PhoneFault }[] = [];
  const written = writtenPhones(text);
  if (written.length === 0) {
    if (text !== '') faults.push({ written: text, fault: saysNothing(text) ? 'placeholder' : 'impossible' });
    return { numbers: none, faults };
  }
  readAll(written, country, numbers, (one, fault) => faults.push({ written: one, fault }));
  // Beside a number, fewer digits than any has are something else: a second extension, an hour.
  const telling = faults.filter((one) => numbers.size === 0 || one.written.replace(/\D/g, '').length >= 6);
  return { numbers: [...numbers], faults: telling };
}

/** The most pieces of one number: `011/305/555/0134`. */
const mostPieces = 4;

function readAll(
  written: readonly WrittenPhone[],
  country: string | undefined,
  numbers: Set<string>,
  fail: (written: string, fault: PhoneFault) => void,
): void {
  for (let at = 0; at < written.length; ) {
    const taken = take(written, at, country, numbers);
    if (taken > 0) at += taken;
    else {
      const { text } = written[at] ?? { text: '' };
      const apart = parted(text);
      if (apart.length > 1) readAll(apart, country, numbers, fail);
      else {
        const reading = readPhone(text, country);
        fail(text, reading.fault ?? 'impossible');
      }
      at += 1;
    }
  }
}

/** Reads a number that begins at a piece. @returns how many pieces it has, 0 where there is none */
function take(
  written: readonly WrittenPhone[],
  at: number,
  country: string | undefined,
  numbers: Set<string>,
): number {
  let text = '';
  for (let count = 0; count < mostPieces; count += 1) {
    const piece = written[at + count];
    if (piece === undefined || (count > 0 && !piece.mayContinue)) return 0;
    text = count === 0 ? piece.text : `${text} ${piece.text}`;
    const read = readPhone(text, country);
    const { number, fault } = read.fault === 'area' ? readPhone(withArea(text, numbers), country) : read;
    if (number !== undefined) {
      numbers.add(number);
      return count + 1;
    }
    if (fault === 'placeholder') return 0;
  }
  return 0;
}

/** `305-555-4718 & 555-0199`: behind a North American number, seven digits are of its area. */
function withArea(text: string, numbers: ReadonlySet<string>): string {
  const before = [...numbers].at(-1);
  return before?.startsWith('+1') === true ? `${before.slice(0, 5)}${text}` : text;
}

/** More digits than a number can have are several that blanks part; others, what a hyphen among blanks does. */
function parted(text: string): WrittenPhone[] {
  return text
    .split(text.replace(/\D/g, '').length > 15 ? ' ' : ' - ')
    .filter((part) => /\d/.test(part))
    .map((part, index) => ({ text: part, mayContinue: index > 0 }));
}
