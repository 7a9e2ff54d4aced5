import type { ListEntry } from '@hammerhead/contracts';
import { compare, type Comparison } from '../compare/score.js';
import { similarity } from '../compare/similarity.js';
import { type PreparedName, prepare, type Word } from '../name/prepare.js';

/** The rank of a name among the results of a search. */
export interface Ranked {
  /** The rank, 0 to 1: the similarity of the names, more where the one searched for is part of the other. */
  readonly rank: number;
  readonly comparison: Comparison;
}

/**
 * The value of a word that begins with the one searched for, of one that begins with the initial, and of one that is
 * like it, times its similarity.
 */
const worth = { beginning: 0.9, initial: 0.8, alike: 0.85 };
/** The least letters of a beginning: with one, half the list would match. */
const shortestBeginning = 2;
/** What a name that has all words loses by the share of other words in it. */
const otherWordsShare = 0.1;

/**
 * Ranks a name for a person who searches, which differs from screening: whoever types a surname wants everybody who
 * bears it, though a surname alone is no match. A name that has every word searched for comes first, one with fewer
 * other words before one with more; then names with words that begin so; then names with words that are like them.
 * Names that are alike as a whole rank by that, whatever words they have.
 */
export function rank(sought: PreparedName, name: PreparedName): Ranked {
  const comparison = compare(sought, name);
  const words = telling(sought);
  const held = heldBy(words === sought.words ? name.words : telling(name), words);
  return { rank: Math.max(comparison.score, held), comparison };
}

/** The first forty words, more than a name has. Comparing takes time for each, and anybody may send hundreds. */
const beginning = /^(?:[^\p{L}\p{N}]*[\p{L}\p{N}]+){0,40}/u;

/** Prepares the name that is searched for; of a longer text only its beginning. */
export const prepareSought = (text: string, kind?: ListEntry['kind']): PreparedName =>
  prepare(beginning.exec(text)?.[0] ?? '', kind);

/** Returns a function that ranks names as written by how likely they are the one searched for. */
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

/**
 * How well a name matches the words: the mean over them, less for each other word that it has; 0 where it lacks one of
 * them.
 */
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

/**
 * Explains beginnings, `DEV begins DEVON`, for each word searched for that the name has only as the beginning of a
 * word.
 */
export const beginningsIn = (sought: PreparedName, { words }: PreparedName): readonly string[] =>
  telling(sought).flatMap(({ text }) => {
    if (words.some((word) => word.text === text)) return [];
    const longer = isBeginning(text) ? words.find((word) => word.text.startsWith(text)) : undefined;
    return longer === undefined ? [] : [`${text} begins ${longer.text}`];
  });
