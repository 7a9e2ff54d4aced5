import type { Party } from '@hammerhead/contracts';
import { shortForms } from './address-words.js';
import { isNowhere } from '../texts/placeholders.js';
import { wordsOf } from '../texts/words.js';

type Address = NonNullable<Party['address']>;

/**
 * Normalizes an address for comparison: lines, city and country in ASCII upper case with the usual abbreviations. It
 * removes what some writers add and others do not: `c/o` with the name after it, `No.` before a number, city and region
 * repeated among the lines, the postal district after a city (`Kingston 10`), and lines without content (`UNKNOWN`,
 * `s/n`, `SAME AS ABOVE`). Undefined without a line: a city alone would link strangers. Region and postal code are left
 * out, because many feeds omit them and much of the Caribbean has none.
 */
export function normalizeAddress(address: Address): string | undefined {
  const city = cityOf(address.city ?? '');
  const lines = linesOf(address, city);
  return lines === '' ? undefined : `${lines}|${city}|${address.country ?? ''}`;
}

/** `Kingston 10` is in Kingston. */
function cityOf(city: string): string {
  const words = wordsOf(city, shortForms);
  while (words.length > 1 && isNumber(words.at(-1) ?? '')) words.pop();
  const text = words.join(' ');
  return isNowhere(text) ? '' : text;
}

function linesOf({ lines = [], region }: Address, city: string): string {
  let text = '';
  for (const [index, line] of lines.entries()) {
    const words = wordsOf(CARE_OF_START.test(line) ? withoutCareOf(line) : line, shortForms);
    dropSmallWords(words);
    const part = words.join(' ');
    if (part === '' || isNowhere(part) || (index > 0 && isPlace(part, city, region))) continue;
    text = text === '' ? part : `${text} ${part}`;
  }
  return text;
}

/** First a glance: few addresses have it. */
const CARE_OF_START = /\bc[./ ]?o\b|\bcare of\b|\ba\/c\b/i;
const CARE_OF = /(?:^|[,;(])\s*(?:c\s?\/\s?o|c\.o\.|care of|a\/c)\b\.?[^,;)]*[,;)]?/i;

/** Where a party receives its mail identifies it better than who receives it for the party. */
const withoutCareOf = (line: string): string => line.replace(CARE_OF, ' ');

/** `No. 14`, `Nr 14`, `Numero 14`: the number alone; `corner of`: the corner. */
function dropSmallWords(words: string[]): void {
  for (let at = words.length - 2; at >= 0; at -= 1) {
    if (words[at] === 'NO' && isNumber(words[at + 1] ?? '')) words.splice(at, 1);
    else if (words[at] === 'CNR' && words[at + 1] === 'OF') words.splice(at + 1, 1);
  }
}

/** A line that only repeats where it is: the city, with its district, the region, a parish. */
function isPlace(part: string, city: string, region: string | undefined): boolean {
  if (part === city || part.startsWith('PARISH OF ') || part.endsWith(' PARISH')) return true;
  if (city !== '' && part.startsWith(`${city} `) && isNumber(part.slice(city.length + 1))) return true;
  return region !== undefined && part === wordsOf(region, shortForms).join(' ');
}

/** Begins with a digit, as `14` and `14A` do. */
const isNumber = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
};
