import { countryOf } from './country.js';
import type { EntryAddress } from './entry.js';

const usStates: ReadonlySet<string> = new Set(
  `AL AK AZ AR CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR
  PA PR RI SC SD TN TX UT VA VI VT WA WI WV WY GU`.split(/\s+/),
);

/**
 * Reads an address in one text, with commas between its parts: `2113 North Highway 175, Seagoville, TX, 75159, US`. Two
 * capitals at the end are the country; before it, a part of digits is the postal code, and in the United States two
 * capitals are the state. The part before those is the city; a single part without a digit is a city alone, which would
 * link strangers and is not compared. Undefined where only a country is stated.
 */
export function addressOf(text: string): { address: EntryAddress | undefined; country: string | undefined } {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const isCode = /^[A-Z]{2}$/.test(last) && countryOf(last) !== undefined;
  const country = isCode ? parts.pop() : undefined;
  if (/^[\d-]{3,10}$/.test(parts.at(-1) ?? '')) parts.pop();
  if ((country === undefined || country === 'US') && usStates.has(parts.at(-1) ?? '') && parts.length > 1)
    parts.pop();
  const isTown = parts.length === 1 && !/\d/.test(parts[0] ?? '');
  const city = parts.length > 1 || isTown ? parts.pop() : undefined;
  if (parts.length === 0 && city === undefined) return { address: undefined, country };
  return {
    address: {
      lines: parts.length === 0 ? [] : [parts.join(', ')],
      ...(city === undefined ? {} : { city }),
      ...(country === undefined ? {} : { country }),
    },
    country,
  };
}

/** Makes an address of its parts; undefined where only a country is stated. */
export function placeOf(line: string, city: string, country: string | undefined): EntryAddress | undefined {
  if (line === '' && city === '') return undefined;
  return {
    lines: line === '' ? [] : [line],
    ...(city === '' ? {} : { city }),
    ...(country === undefined ? {} : { country }),
  };
}
