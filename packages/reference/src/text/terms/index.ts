import * as accessories from './english-accessories.js';
import * as ammunition from './english-ammunition.js';
import * as arms from './english-arms.js';
import { creole } from './creole.js';
import * as designations from './designations.js';
import { german } from './german.js';
import { dutch } from './dutch.js';
import * as everyday from './english-everyday.js';
import { french } from './french.js';
import { lesserArms } from './lesser-arms.js';
import * as places from './places.js';
import * as streets from './slang.js';
import { portuguese } from './portuguese.js';
import { spanish } from './spanish.js';
import * as tradeNames from './trade-names.js';
import type { TermList } from './term-list.js';

/** Every list of words, by class and language. */
export const termLists: readonly TermList[] = [
  ...Object.values(arms),
  ...Object.values(designations),
  ...Object.values(ammunition),
  ...Object.values(accessories),
  ...Object.values(everyday),
  ...lesserArms,
  ...Object.values(streets),
  ...spanish,
  ...french,
  ...creole,
  ...dutch,
  ...german,
  ...portuguese,
  ...Object.values(places),
  ...Object.values(tradeNames),
];

export { type TermClass, type TermLanguage, type TermList, termClasses } from './term-list.js';
