import { fnv1a, remembering } from '@hammerhead/primitives';
import { normalizeName } from './normalize-name.js';
import { soundOf } from './sound.js';

/** The most words of a name that count. */
const mostWords = 8;

/**
 * Search tokens: what a misspelled name still shares with the right one, as signed 32-bit hashes, which an index
 * compares fast.
 */
export interface NameTokens {
  /** For each word: its sound, its letters in any order, and the first three of them. Initials have none. */
  readonly words: readonly (readonly number[])[];
  /** A hash of all its letters, in any order and however they are separated. */
  readonly letters: number;
}

/** The tokens of a name as written; undefined for nobody, and where initials are all there is. */
export function searchTokens(name: string): NameTokens | undefined {
  const words: string[] = [];
  let letters = 0;
  for (const word of normalizeName(name).split(' ')) {
    letters = (letters + lettersOf(word)) | 0;
    if (word.length > 1 && words.length < mostWords && !words.includes(word)) words.push(word);
  }
  return words.length === 0 ? undefined : { words: words.map(tokensOf), letters };
}

/** All tokens of a name in one list, as a directory keeps them. */
export function directoryTokens(name: string): readonly number[] {
  const tokens = searchTokens(name);
  return tokens === undefined ? [] : [...tokens.words.flat(), tokens.letters];
}

const tokensOf = remembering(32_768, (word): readonly number[] => [
  hashOf(`=${soundOf(word)}`),
  lettersOf(word),
  hashOf(`^${word.slice(0, 3)}`),
]);

const hashOf = (text: string): number => fnv1a(text) | 0;

/** A hash that is equal for the same letters in another order: a sum of their hashes. */
function lettersOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mixed = Math.imul(text.charCodeAt(at), 0x9e3779b1);
    sum = (sum + Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b)) | 0;
  }
  return sum;
}
