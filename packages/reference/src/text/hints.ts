import { findTerm } from './find-term.js';
import { readingOf } from './reading.js';
import type { TermQuery } from './term-query.js';

/** Kinds of words that point to firearms and have other uses, too. */
const specific: readonly TermQuery[] = [
  'firearmBrand',
  'sharedBrand',
  'firearmModel',
  'sharedModel',
  'caliber',
];
const ambiguous: readonly TermQuery[] = ['partAmbiguous', 'ammunitionAmbiguous', 'silencer'];

const none: readonly string[] = [];

/**
 * Returns the words of different kinds that together point to firearms, although each alone might mean something else:
 * a maker, a model or a caliber, and the ambiguous name of a part or cartridge. None if no maker, model or caliber is
 * named.
 */
export const hintsIn = (text: string): readonly string[] => {
  if (!readingOf(text).speaks) return none;
  const found = specific.flatMap((query) => findTerm(text, query) ?? []);
  return found.length === 0
    ? found
    : [...found, ...ambiguous.flatMap((query) => findTerm(text, query) ?? [])];
};

/** Returns the words of `hintsIn` for people: those that stand within others once, MINI DRACO without its DRACO. */
export const hintWordsIn = (text: string): readonly string[] => {
  const hints = hintsIn(text);
  return hints.filter((words) => !hints.some((other) => other !== words && other.includes(words)));
};

/**
 * Whether a description contains nothing but vague words, counts and packages: `2 BARRELS PERSONAL EFFECTS`,
 * `Groceries and clothing`. With one more plain noun it is no longer vague.
 */
export const isVague = (description: string): boolean => readingOf(description).vague;
