import { latinLookAlikes } from './latin.js';

const accents = /\p{M}/gu;
const others = /[^\p{L}\p{N}]/gu;
/** What looks alike within ASCII, once case is folded (I, l and 1; O and 0). */
const alike: readonly (readonly [RegExp, string])[] = [
  [/[il]/g, '1'],
  [/o/g, '0'],
];

/**
 * Returns what two names share that a person takes for the same: without case, accents, blanks and other marks, each letter
 * as the Latin one that it looks like (after the skeleton of Unicode Technical Standard 39). It is compared, never shown.
 */
export function nameSkeleton(name: string): string {
  const folded = latinLookAlikes(name)
    .normalize('NFD')
    .replace(accents, '')
    .toLowerCase()
    .replace(others, '');
  return alike.reduce((text, [letters, one]) => text.replace(letters, one), folded) || name;
}
