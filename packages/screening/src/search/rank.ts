import { compare, type Comparison } from '../compare/score.js';
import { similarity } from '../compare/similarity.js';
import type { ListEntry } from '@hammerhead/watchlists';
import { type PreparedName, prepare, type Word } from '../name/prepare.js';

/** Where a name stands among those that a person who looks for another one is shown. */
export interface Ranked {
  /** 0 to 1: as alike as the names are, more where the one looked for is part of the other. */
  readonly rank: number;
  readonly comparison: Comparison;
}

/** A word that begins with the one looked for, or with the initial; one that is like it, as far as it is. */
const worth = { beginning: 0.9, initial: 0.8, alike: 0.85 };
/** Letters of a beginning that tell: with one, half the list would. */
const shortestBeginning = 2;
/** What a name that holds all words loses by how many others it has. */
const otherWordsShare = 0.1;

/**
 * Ranks a name for a person who searches, which screening does not do: whoever types a surname wants everybody who bears
 * it, though a surname alone is no match. A name that holds every word looked for comes first, the fewer others it has
 * the sooner; then those with words that begin so, then those with words that are like them. Names that are
 * alike altogether rank by that, whatever they hold.
 */
export function rank(sought: PreparedName, name: PreparedName): Ranked {
  const comparison = compare(sought, name);
  const words = telling(sought);
  const held = heldBy(words === sought.words ? name.words : telling(name), words);
  return { rank: Math.max(comparison.score, held), comparison };
}

/** Forty words, more than a name has. Comparing takes time for each, and anybody may send hundreds. */
const beginning = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){0,40}/u;

/** The name that is looked for, as it is compared; of a longer text its beginning. */
export const prepareSought = (text: string, kind?: ListEntry['kind']): PreparedName =>
  prepare(beginning.exec(text)?.[0] ?? '', kind);

/** Ranks names as written by how likely they are the one looked for. */
export function rankerOf(
  sought: string,
): (name: string) => { readonly rank: number; readonly score: number } {
  const prepared = prepareSought(sought);
  return (name) => {
    const ranked = rank(prepared, prepare(name));
    return { rank: ranked.rank, score: ranked.comparison.score };
  };
}

/** The words that must be found: articles and company forms only where there is nothing else. */
export function telling({ words }: PreparedName): readonly Word[] {
  const own = words.filter(({ class: kind }) => kind !== 'particle' && kind !== 'form');
  return own.length > 0 ? own : words;
}

/** How well a name holds the words, in the mean, less for each other word that it has; 0 where it lacks one of them. */
function heldBy(words: readonly Word[], sought: readonly Word[]): number {
  let sum = 0;
  for (const one of sought) {
    let best = 0;
    for (const word of words) best = Math.max(best, likenessOf(one, word));
    if (best === 0) return 0;
    sum += best;
  }
  if (sought.length === 0) return 0;
  const share = Math.min(1, sought.length / words.length);
  return (sum / sought.length) * (1 - otherWordsShare + otherWordsShare * share);
}

function likenessOf(sought: Word, word: Word): number {
  if (sought.text === word.text) return 1;
  if (word.text.startsWith(sought.text)) {
    if (sought.class === 'initial') return worth.initial;
    if (isBeginning(sought.text)) return worth.beginning;
  }
  return worth.alike * similarity(sought, word, true).score;
}

export const isBeginning = (text: string): boolean => text.length >= shortestBeginning;

/** `DEV begins DEVON`, for each word that is looked for and stands in the name as a beginning alone. */
export const beginningsIn = (sought: PreparedName, { words }: PreparedName): readonly string[] =>
  telling(sought).flatMap(({ text }) => {
    if (words.some((word) => word.text === text)) return [];
    const longer = isBeginning(text) ? words.find((word) => word.text.startsWith(text)) : undefined;
    return longer === undefined ? [] : [`${text} begins ${longer.text}`];
  });
