import * as accessories from './english-accessories.js';
import * as ammunition from './english-ammunition.js';
import * as arms from './english-arms.js';
import { otherLanguages } from './other-languages.js';
import type { TermList } from './term-list.js';

/** Every list of words, by class and language. */
export const termLists: readonly TermList[] = [
  ...Object.values(arms),
  ...Object.values(ammunition),
  ...Object.values(accessories),
  ...otherLanguages,
];

export { type TermClass, type TermLanguage, type TermList, termClasses } from './term-list.js';
