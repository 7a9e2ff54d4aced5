import { Memo } from '@hammerhead/primitives';
import { fold } from '../text/fold.js';
import { compilePhrases } from '../text/phrases.js';
import { goodsDensities } from './goods-density.js';
import { capacityOf } from './package-capacity.js';

/** Words that do not describe the goods: counts, packages, age, addressees, and the introductory words of clerks. */
const fillers = compilePhrases([
  'SAID TO CONTAIN',
  'STC',
  'NO COMMERCIAL VALUE',
  'NCV',
  'AND',
  'OF',
  'WITH',
  'FOR',
  'IN',
  'THE',
  'W',
  'Y',
  'DE',
  'ET',
  'AK',
  'EN',
  'NEW',
  'OLD',
  'USED',
  'USADA',
  'USADOS?',
  'USAGES?',
  'ASSORTED',
  'ASST',
  'MIXED',
  'VARIOUS',
  'MENS?',
  'WOMENS?',
  'LADIES',
  'KIDS',
  'CHILDRENS?',
  'BABY',
  'CHRISTMAS',
  'BLUE',
  'PLASTIC',
  'BARRELS?',
  'BARILES?',
  'DRUMS?',
  'BOX(?:ES)?',
  'CARTONS?',
  'CTNS?',
  'PCS',
  'PIECES',
  'BAGS?',
  'PALLETS?',
  'PACKAGES?',
  'PKGS?',
  'CASES?',
  'SETS?',
  'E CONTAINERS?',
  '[0-9]{1,9}',
]);

/** The finders with the densest goods first: the first whose words are found determines the density. */
const finders = goodsDensities
  .map(({ words, kgPerLiter: [, most] }) => ({ words: compilePhrases(words), most }))
  .toSorted((one, other) => other.most - one.most);

/** Longer descriptions contain more than any table knows, and are not remembered. */
const maxRememberedLength = 200;
const remembered = new Memo<number | null>(8_192);

/**
 * Returns the kilograms per liter of the densest goods that a description names; undefined if it names anything that
 * the table does not know, which may be dense. `CLOTHES AND RICE` may be all rice.
 */
export function densestOf(description: string): number | undefined {
  if (description.length > maxRememberedLength) return undefined;
  const before = remembered.get(description);
  if (before !== undefined) return before ?? undefined;
  return remembered.set(description, densest(fold(description).text)) ?? undefined;
}

function densest(text: string): number | null {
  let rest = text;
  let most: number | null = null;
  for (const finder of finders) {
    const left = rest.replace(finder.words, '|');
    if (left !== rest) most = Math.max(most ?? 0, finder.most);
    rest = left;
  }
  return /[A-Z0-9]/.test(rest.replace(fillers, ' ')) ? null : most;
}

/**
 * Returns the most kilograms that a package of one type can weigh with goods of such a description, including the
 * package; undefined if the package may be of any size or the goods are not known.
 */
export function heaviestPackageKg(description: string, packageType: string): number | undefined {
  const capacity = capacityOf(packageType);
  if (capacity === undefined) return undefined;
  const kgPerLiter = densestOf(description);
  return kgPerLiter === undefined ? undefined : capacity.liters * kgPerLiter + capacity.emptyKg;
}
