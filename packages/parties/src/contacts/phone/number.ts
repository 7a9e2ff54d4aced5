import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isPlaceholderPhone } from '../../texts/placeholders.js';
import { areaOf, frenchNumber, isNorthAmerica } from './plans.js';

/**
 * Why a number is not valid: it is a placeholder (`placeholder`), lacks the area that its country's numbers need
 * (`area`), or no country has such numbers (`impossible`).
 */
export type PhoneFault = 'placeholder' | 'area' | 'impossible';

/** A number in the form `+13055550134`, or the reason why there is none. */
export type PhoneReading =
  | { readonly number: string; readonly fault?: never }
  | { readonly number?: never; readonly fault: PhoneFault };

/**
 * The digits of the shortest numbers dialed within a country (Suriname), and of the longest with everything (E.164).
 */
const minDigits = 6;
const maxDigits = 15;
/** Dials abroad: `011` from the United States, `00` from most other countries. */
const ABROAD = /^(?:011|00)(?=\d{9})/;

/**
 * Reads one number as written, without extension. The metadata of libphonenumber decide how long numbers are, which
 * trunk zeros are dropped and which prefix dials abroad; where they leave a choice, the country decides. Its smaller
 * metadata (`min`) know lengths and leading digits as well as the larger ones, which add only which numbers are mobile
 * or toll-free; that does not matter here.
 * @param country ISO 3166-1 alpha-2 of the party
 */
export function readPhone(written: string, country: string | undefined): PhoneReading {
  const digits = written.replace(/\D/g, '');
  if (isPlaceholderPhone(digits)) return { fault: 'placeholder' };
  if (digits.length < minDigits) return { fault: 'impossible' };
  const number = numberOf(written.startsWith('+'), digits, country);
  if (number === undefined) return { fault: isLocal(digits, country) ? 'area' : 'impossible' };
  return isPlaceholderPhone(number) ? { fault: 'placeholder' } : { number };
}

/** Whether digits may be a number without its area. */
const isLocal = (digits: string, country: string | undefined): boolean =>
  digits.length === 7 && (country === undefined || isNorthAmerica(country));

function numberOf(plus: boolean, digits: string, country: string | undefined): string | undefined {
  if (plus) {
    const stated = abroad(digits);
    if (stated !== undefined) return stated;
    // Some write a plus before whatever number they have.
    if (digits.length !== 10) return undefined;
  }
  const dialed = digits.replace(ABROAD, '');
  if (dialed !== digits) {
    const stated = abroad(dialed);
    if (stated !== undefined) return stated;
  }
  return atHome(digits, country) ?? northAmerican(digits, country) ?? possible(digits, country);
}

/** Reads digits as a number of the country, where they certainly are one. */
function atHome(digits: string, country: string | undefined): string | undefined {
  const french = frenchNumber(digits, country);
  if (french !== undefined) return `+${french}`;
  if (country === undefined || isNorthAmerica(country)) return undefined;
  const parsed = parse(digits, country);
  if (parsed?.isValid() === true) return parsed.number;
  // Curaçao left the 9 away until 1999, and many do still.
  return country === 'CW' && digits.length === 7 ? curacao(digits) : undefined;
}

/** Calling codes of the region that are not area codes: they identify the country by themselves. */
export const callingCode = /^(?:592|597|297)/;

/** Ten digits, which begin with an area code (2 to 9), `1` before them or not; seven where the island has but one area. */
function northAmerican(digits: string, country: string | undefined): string | undefined {
  if (digits.length === 11 && /^1[2-9]/.test(digits)) return `+${digits}`;
  if (digits.length === 10 && /^[2-9]/.test(digits))
    return country === undefined && callingCode.test(digits) ? abroad(digits) : `+1${digits}`;
  const area = country === undefined || digits.length !== 7 ? undefined : areaOf(country);
  return area === undefined ? undefined : `+1${area}${digits}`;
}

/** Reads a number with its calling code, or one at least as long as numbers of the country are. */
function possible(digits: string, country: string | undefined): string | undefined {
  if (country !== undefined && !isNorthAmerica(country)) {
    const parsed = parse(digits, country);
    if (parsed?.isPossible() === true) return abroad(parsed.number.slice(1)) ?? parsed.number;
  }
  if (digits.length < 9 || digits.length > maxDigits) return undefined;
  const parsed = parse(`+${digits}`);
  return parsed?.isValid() === true ? parsed.number : undefined;
}

/** A number with its calling code; undefined where no country's numbers are as long. */
function abroad(digits: string): string | undefined {
  if (digits.length > maxDigits + 1) return undefined;
  const parsed = parse(`+${digits}`);
  if (parsed?.isPossible() !== true) return undefined;
  if (parsed.isValid()) return parsed.number;
  const { countryCallingCode: code, nationalNumber: national } = parsed;
  if (code === '599' && national.length === 7) return curacao(national) ?? parsed.number;
  // `+597 (0)423414`: the zero is dialed at home only.
  const trunk = national.startsWith('0') ? parse(`+${code}${national.replace(/^0+/, '')}`) : undefined;
  return trunk?.isValid() === true ? trunk.number : settled(parsed.number);
}

/**
 * Reads the number again until it no longer changes: from numbers that nobody has, the library removes one zero after
 * the other.
 */
function settled(number: string): string | undefined {
  const again = parse(number);
  if (again?.isPossible() !== true) return undefined;
  return again.number === number ? number : settled(again.number);
}

function curacao(digits: string): string | undefined {
  const parsed = parse(`+5999${digits}`);
  return parsed?.isValid() === true ? parsed.number : undefined;
}

const parse = (text: string, country?: string) =>
  country === undefined || !isSupportedCountry(country)
    ? parsePhoneNumberFromString(text)
    : parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
