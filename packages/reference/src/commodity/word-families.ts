import { Memo } from '@hammerhead/primitives';
import { compilePhrases } from '../text/phrases.js';
import { fold } from '../text/fold.js';
import { type GoodsFamily, goodsFamilies } from './goods-families.js';
import { hsDigits } from './hs-code.js';

/** Words that do not indicate the kind of goods. */
const fillers = compilePhrases([
  'AND',
  'OF',
  'WITH',
  'FOR',
  'THE',
  'Y',
  'DE',
  'ET',
  'AK',
  'NEW',
  'USED',
  'ASSORTED',
  'MIXED',
  'VARIOUS',
  'MENS?',
  'WOMENS?',
  'LADIES',
  'KIDS',
  'BABY',
  'USADA',
  'BARRELS?',
  'BOX(?:ES)?',
  'CARTONS?',
  'CTNS?',
  'PCS',
  'PIECES',
  'BAGS?',
  'PALLETS?',
  'CASES?',
  'SETS?',
  'PACKS?',
  '[0-9]{1,9}',
]);

const finders = goodsFamilies.map((family) => ({ family, words: compilePhrases(family.words) }));

const families = (text: string): GoodsFamily[] => {
  const found: GoodsFamily[] = [];
  let rest = text;
  for (const { family, words } of finders) {
    const left = rest.replace(words, '|');
    if (left !== rest) found.push(family);
    rest = left;
  }
  return found.length === 1 && !/[A-Z0-9]/.test(rest.replace(fillers, ' ')) ? found : [];
};

/** Longer descriptions are never wholly about one thing, and are not remembered. */
const maxRememberedLength = 200;
const remembered = new Memo<GoodsFamily | null>(8_192);

/**
 * Returns the family that a description is wholly about, or undefined: if it contains anything else, the family cannot
 * be determined.
 */
export const familyOf = (description: string): GoodsFamily | undefined => {
  if (description.length > maxRememberedLength) return undefined;
  const before = remembered.get(description);
  if (before !== undefined) return before ?? undefined;
  const [family] = families(fold(description).text);
  return remembered.set(description, family ?? null) ?? undefined;
};

/**
 * Returns the chapter of the digits of an HS code, or undefined if it names no kind of goods: 77 is empty, 98 and 99
 * are special.
 */
const chapterOf = (digits: string): number | undefined => {
  const chapter = Number(digits.slice(0, 2));
  return chapter >= 1 && chapter <= 97 && chapter !== 77 ? chapter : undefined;
};

/**
 * Whether an HS code is in a chapter where the goods of a description cannot be. False whenever that cannot be
 * determined: most descriptions are not wholly about one family.
 */
export const hsContradicts = (description: string, hs: string): boolean => {
  const digits = hsDigits(hs);
  const chapter = digits.length < 4 ? undefined : chapterOf(digits);
  if (chapter === undefined) return false;
  const family = familyOf(description);
  return family !== undefined && !family.chapters.includes(chapter);
};

/** Whether two HS codes are of one chapter; true if one of them names no kind of goods. */
export const chaptersAgree = (one: string, other: string): boolean => {
  const [first, second] = [chapterOf(hsDigits(one)), chapterOf(hsDigits(other))];
  return first === second || first === undefined || second === undefined;
};
