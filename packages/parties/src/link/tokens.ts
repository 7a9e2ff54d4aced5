import { normalizeName } from '../name.js';
import { soundOf } from '../sound.js';

/** Words of a name that are looked at; nobody has more that matter. */
const mostWords = 8;

/**
 * What a misspelt name still shares with the right one, for each of its words: its sound, and its first three letters.
 * As signed 32-bit hashes, which an index compares faster than texts. Initials give none.
 * @param name as written
 * @returns the words' tokens, each word once; none for nobody
 */
export function searchTokens(name: string): readonly (readonly number[])[] {
  const words = new Set(
    normalizeName(name)
      .split(' ')
      .filter((word) => word.length > 1),
  );
  return [...words].slice(0, mostWords).map(tokensOf);
}

const LIMIT = 16_384;
let remembered = new Map<string, readonly number[]>();

function tokensOf(word: string): readonly number[] {
  const before = remembered.get(word);
  if (before !== undefined) return before;
  const tokens = [hashOf(`=${soundOf(word)}`), hashOf(`^${word.slice(0, 3)}`)];
  if (remembered.size >= LIMIT) remembered = new Map();
  remembered.set(word, tokens);
  return tokens;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
