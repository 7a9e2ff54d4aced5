import type { Folded } from './fold.js';
import { isNear } from './near-word.js';
import type { Span } from './phrases.js';
import {
  comparedWords,
  knownMisspellings,
  lettersWrong,
  otherWords,
  partWords,
  strongWords,
} from './strong-words.js';

/*
 * Three ways in which a strong word is written so that a search misses it: figures and signs for letters
 * (PIST0L), letters set apart (P I S T O L), and misspelling (AMMUNITON). The first two are hardly ever an
 * accident. Each is undone before the lists of words are asked, so that their negative contexts hold as well:
 * WATER P1STOL is a toy.
 */

const alike = new Map(
  ['0O', '1IL!|', '3E', '4A@', '5S$', '7T', '8B', '69G'].flatMap((group) => {
    const letter = /[A-Z]/.exec(group)?.[0] ?? '';
    return Array.from(group, (character) => [character, letter] as const);
  }),
);

/** Characters that look alike made one: `P1ST0L5` and `PISTOLS` → `PISTOIS`. */
const likeness = (word: string): string => {
  let text = '';
  for (const character of word) text += alike.get(character) ?? character;
  return text;
};

const byLikeness = new Map([...partWords, ...strongWords].map((word) => [likeness(word), word]));

/** Strong words by first letter and length, for words that may be misspellings of them. */
const byShape = new Map<number, string[]>();
const shape = (first: number, length: number): number => first * 64 + length;
for (const word of comparedWords) {
  const allowed = lettersWrong(word);
  for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
    const key = shape(word.charCodeAt(0), length);
    byShape.set(key, [...(byShape.get(key) ?? []), word]);
  }
}
const exact = new Set(strongWords);

/** The strong word that an ordinary word of letters is a misspelling of. */
export const misspelt = (word: string): string | undefined => {
  const known = knownMisspellings.get(word);
  if (known !== undefined) return known;
  const candidates = byShape.get(shape(word.charCodeAt(0), word.length));
  if (candidates === undefined || exact.has(word)) return undefined;
  const found = candidates.find((strong) => isNear(word, strong, lettersWrong(strong)));
  return found === undefined || otherWords.has(word) ? undefined : found;
};

/** Words, those with figures and signs in them too; and at least five single letters set apart. */
const tokens = /[A-Z0-9@$!|]{4,24}/g;
const setApart = /(?<![A-Z0-9])[A-Z0-9](?:[ ._*/-][A-Z0-9]){4,24}(?![A-Z0-9])/g;
const between = /[ ._*/-]/g;
const letters = /^[A-Z]+$/;
const mixed = /[A-Z].*[0-9@$!|]|[0-9@$!|].*[A-Z]/;

type Repair = { readonly at: Span; readonly word: string; readonly deliberate: boolean };

const repairsIn = (text: string): Repair[] => {
  const repairs: Repair[] = [];
  for (const match of text.matchAll(setApart)) {
    const word = byLikeness.get(likeness(match[0].replace(between, '')));
    if (word !== undefined)
      repairs.push({ at: [match.index, match.index + match[0].length], word, deliberate: true });
  }
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    const at = [match.index, match.index + token.length] as const;
    if (letters.test(token)) {
      const word = misspelt(token);
      if (word !== undefined) repairs.push({ at, word, deliberate: false });
    } else if (mixed.test(token)) {
      const word = byLikeness.get(likeness(token));
      // `PISTOL!` ends in a mark, not in a letter.
      if (word !== undefined && !token.startsWith(word)) repairs.push({ at, word, deliberate: true });
    }
  }
  return repairs.sort((one, other) => one.at[0] - other.at[0]);
};

/** A folded text in which disguised words stand as they are meant. */
export type Repaired = Folded & {
  /** Where in `text` words stand that were deliberately written otherwise. */
  readonly disguised: readonly Span[];
};

const nothing: readonly Span[] = [];

/** Undoes the disguises of a folded text. */
export const undisguise = (folded: Folded): Repaired => {
  const repairs = repairsIn(folded.text);
  if (repairs.length === 0) return { ...folded, disguised: nothing };
  const disguised: Span[] = [];
  const origin: number[] = [];
  let text = '';
  let read = 0;
  const originOf = (place: number): number => folded.origin?.[place] ?? place;
  const copyTo = (end: number): void => {
    text += folded.text.slice(read, end);
    for (; read < end; read += 1) origin.push(originOf(read));
  };
  for (const { at, word, deliberate } of repairs) {
    const [start, end] = at;
    if (start < read) continue;
    copyTo(start);
    if (deliberate) disguised.push([text.length, text.length + word.length]);
    text += word;
    for (let index = 0; index < word.length; index += 1) origin.push(originOf(start));
    read = end;
  }
  copyTo(folded.text.length);
  origin.push(originOf(folded.text.length));
  return { text, origin, disguised };
};
