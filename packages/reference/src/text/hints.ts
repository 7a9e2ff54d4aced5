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
 * The words of different kinds that point to firearms where each alone might mean something else: a maker, a
 * model or a caliber, and a part's or a cartridge's ambiguous name. None where no maker, model or caliber is
 * named.
 */
export const hintsIn = (text: string): readonly string[] => {
  if (!readingOf(text).speaks) return none;
  const found = specific.flatMap((query) => findTerm(text, query) ?? []);
  return found.length === 0
    ? found
    : [...found, ...ambiguous.flatMap((query) => findTerm(text, query) ?? [])];
};

/**
 * True where a description says nothing but vague words, counts and packages: `2 BARRELS PERSONAL EFFECTS`,
 * `Groceries and clothing`. One plain noun more and it is no longer vague.
 */
export const isVague = (description: string): boolean => readingOf(description).vague;
