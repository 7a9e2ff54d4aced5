import type { Join, PreparedName, Word } from '../name/prepare.js';
import { joinedSimilarity, type Likeness, similarity } from './similarity.js';

/** Words of one name that are matched with words of the other. */
export interface Pair {
  /** The first word and the one after the last, in each of the two names. */
  readonly from: number;
  readonly to: number;
  readonly otherFrom: number;
  readonly otherTo: number;
  readonly score: number;
  readonly weight: number;
  readonly why: Likeness;
}

/**
 * Matches the words of two names: each word at most once, the likest and weightiest pairs first. Neighbors may be
 * matched together with one word of the other name.
 */
export function align(one: PreparedName, other: PreparedName, persons: boolean): readonly Pair[] {
  const pairs = candidates(one, other, persons);
  if (pairs.length <= 1) return pairs;
  pairs.sort(byWorth);
  const taken: boolean[] = [];
  const otherTaken: boolean[] = [];
  const chosen: Pair[] = [];
  for (const pair of pairs) {
    if (isTaken(taken, pair.from, pair.to) || isTaken(otherTaken, pair.otherFrom, pair.otherTo)) continue;
    take(taken, pair.from, pair.to);
    take(otherTaken, pair.otherFrom, pair.otherTo);
    chosen.push(pair);
  }
  return chosen;
}

/** Orders pairs: the likest first; of equals the weightiest, then in the order of the words. */
const byWorth = (a: Pair, b: Pair): number =>
  b.score - a.score ||
  b.weight - a.weight ||
  Math.abs(a.from - a.otherFrom) - Math.abs(b.from - b.otherFrom) ||
  a.from - b.from ||
  a.otherFrom - b.otherFrom;

function isTaken(taken: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (taken[at] === true) return true;
  return false;
}

function take(taken: boolean[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) taken[at] = true;
}

function candidates(one: PreparedName, other: PreparedName, persons: boolean): Pair[] {
  const pairs: Pair[] = [];
  // Plain loops: this runs for every name that a search cannot rule out.
  for (let from = 0; from < one.words.length; from += 1) {
    const word = one.words[from];
    if (word === undefined) continue;
    for (let otherFrom = 0; otherFrom < other.words.length; otherFrom += 1) {
      const otherWord = other.words[otherFrom];
      if (otherWord === undefined) continue;
      const { score, why } = similarity(word, otherWord, persons);
      if (score === 0) continue;
      const weight = pairWeight(word, otherWord);
      pairs.push({ from, to: from + 1, otherFrom, otherTo: otherFrom + 1, score, weight, why });
    }
  }
  for (const join of one.joins) {
    for (let at = 0; at < other.words.length; at += 1) {
      const like = likeJoined(join, other.words[at]);
      if (like !== undefined)
        pairs.push({ from: join.from, to: join.to, otherFrom: at, otherTo: at + 1, ...like });
    }
  }
  for (const join of other.joins) {
    for (let at = 0; at < one.words.length; at += 1) {
      const like = likeJoined(join, one.words[at]);
      if (like !== undefined)
        pairs.push({ from: at, to: at + 1, otherFrom: join.from, otherTo: join.to, ...like });
    }
  }
  return pairs;
}

/** Joined neighbors have the weight of the word that they are matched with. */
function likeJoined(
  joined: Join,
  word: Word | undefined,
): Pick<Pair, 'score' | 'weight' | 'why'> | undefined {
  if (word === undefined) return undefined;
  const { score, why } = joinedSimilarity(joined, word);
  return score === 0 ? undefined : { score, weight: word.shared, why };
}

/** The mean of the weights of the two words, which differ where a slip makes a word look like one of another class. */
export const pairWeight = (one: Word, other: Word): number => (one.shared + other.shared) / 2;
