/** Words of an address that do not distinguish places. */
const fillers: ReadonlySet<string> = new Set(
  'ST RD AVE BLVD DR LN CT PL TER HWY PKWY CIR APT STE BLDG UNIT LOT NO THE OF AND N S E W'.split(' '),
);

/**
 * Likeness of two addresses from 0 to 1: the share of their distinguishing words that both have (Dice coefficient). It
 * is 0 where house numbers or countries differ.
 * @param one normalized (`normalizeAddress`)
 */
export function addressLikeness(one: string, other: string): number {
  if (one === other) return 1;
  const [lines = '', city = '', country = ''] = one.split('|');
  const [otherLines = '', otherCity = '', otherCountry = ''] = other.split('|');
  if (country !== '' && otherCountry !== '' && country !== otherCountry) return 0;
  const words = wordsOf(`${lines} ${city}`);
  const others = wordsOf(`${otherLines} ${otherCity}`);
  const numbers = words.filter(hasDigit);
  const otherNumbers = others.filter(hasDigit);
  if (
    numbers.length > 0 &&
    otherNumbers.length > 0 &&
    !numbers.some((number) => otherNumbers.includes(number))
  )
    return 0;
  const shared = words.filter((word) => others.includes(word)).length;
  const all = words.length + others.length;
  return all === 0 ? 0 : (2 * shared) / all;
}

const wordsOf = (text: string): string[] => [
  ...new Set(text.split(' ').filter((word) => word !== '' && !fillers.has(word))),
];

const hasDigit = (word: string): boolean => /\d/.test(word);
