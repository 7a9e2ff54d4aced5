import { isCut, isDeliberateCut, isHead } from './cut-words.js';
import type { Folded } from './fold.js';
import { gluedAt, mayBeGlued } from './glued.js';
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
 * Ways in which a strong word is written so that a search misses it: figures and signs for letters (PIST0L), letters set
 * apart (P I S T O L), letters of other scripts (told by `fold`), misspelling (AMMUNITON), a word cut in two (AMMU NITION)
 * and words glued together (GUNPARTS). The first three are hardly ever an accident. Each is undone before the lists of
 * words are asked, so that their negative contexts hold as well: WATER P1STOL is a toy.
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

/** The same of words that have no other use. */
const byStrongLikeness = new Map(strongWords.map((word) => [likeness(word), word]));

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

/** Words, those with figures and signs in them too; and at least four single letters set apart. */
const tokens = /[A-Z0-9@$!|]{2,40}/g;
const setApart = /(?<![A-Z0-9])[A-Z0-9](?:[ ._*/,-]{1,3}[A-Z0-9]){3,29}(?![A-Z0-9])/g;
const separators: ReadonlySet<string> = new Set(' ._*/,-');
const letters = /^[A-Z]+$/;
const letter = /[A-Z]/;
const figure = /[0-9@$!|]/;
/** Shorter and longer tokens are compared with no strong word. */
const compared = { fewest: 4, most: 24 } as const;

/** `word` in place of what stands at a span; nothing of it where words were glued, a blank. */
type Repair = { readonly at: Span; readonly word: string; readonly deliberate: boolean };

/** Strong words that are told from letters set apart, too short to be told otherwise. */
const shortApart = ['GUNS', 'AMMO'];
const apartByLikeness = new Map([
  ...byLikeness,
  ...shortApart.map((word) => [likeness(word), word] as const),
]);
const longestApart = Math.max(...[...apartByLikeness.keys()].map((word) => word.length));

/** The strong word in a run of letters set apart, such as `2 P I S T O L S`. */
const inRun = (run: string, start: number): Repair | undefined => {
  const places: number[] = [];
  for (let index = 0; index < run.length; index += 1)
    if (!separators.has(run.charAt(index))) places.push(index);
  const alikes = likeness(places.map((place) => run.charAt(place)).join(''));
  for (let length = Math.min(longestApart, places.length); length >= compared.fewest; length -= 1)
    for (let from = 0; from + length <= places.length; from += 1) {
      const word = apartByLikeness.get(alikes.slice(from, from + length));
      const first = places[from];
      const last = places[from + length - 1];
      if (word !== undefined && first !== undefined && last !== undefined)
        return { at: [start + first, start + last + 1], word, deliberate: true };
    }
  return undefined;
};

/** `RlFLES` in capital letters but for an L that looks like an I; a scanner does so, too. */
const capitalsAlike = (token: string): string | undefined => {
  const word = /[IL]/.test(token) ? byStrongLikeness.get(likeness(token)) : undefined;
  return word === token ? undefined : word;
};

const ofToken = (token: string, at: Span): Repair | undefined => {
  if (token.length < compared.fewest || token.length > compared.most) return undefined;
  if (letters.test(token)) {
    const word = misspelt(token) ?? capitalsAlike(token);
    return word === undefined ? undefined : { at, word, deliberate: false };
  }
  const word = letter.test(token) && figure.test(token) ? byLikeness.get(likeness(token)) : undefined;
  // `PISTOL!` ends in a mark, not in a letter.
  return word === undefined || token.startsWith(word) ? undefined : { at, word, deliberate: true };
};

const repairsIn = (text: string): Repair[] => {
  const repairs: Repair[] = [];
  for (const match of text.matchAll(setApart)) {
    const repair = inRun(match[0], match.index);
    if (repair !== undefined) repairs.push(repair);
  }
  const glued = mayBeGlued(text);
  let before = '';
  let beforeEnd = 0;
  tokens.lastIndex = 0;
  for (let match = tokens.exec(text); match !== null; match = tokens.exec(text)) {
    const [token] = match;
    const { index: start } = match;
    const end = start + token.length;
    const repair = ofToken(token, [start, end]);
    if (repair !== undefined) repairs.push(repair);
    else if (isHead(before) && isCut(before, text.slice(beforeEnd, start), token)) {
      const cut = text.slice(beforeEnd, start);
      repairs.push({ at: [beforeEnd, start], word: '', deliberate: isDeliberateCut(cut) });
    } else if (glued) for (const place of gluedAt(token)) repairs.push(blankAt(start + place));
    before = token;
    beforeEnd = end;
  }
  return repairs.sort((one, other) => one.at[0] - other.at[0]);
};

const blankAt = (place: number): Repair => ({ at: [place, place], word: ' ', deliberate: false });

/** A folded text in which disguised words stand as they are meant. */
export type Repaired = Folded & {
  /** Where in `text` words stand that were deliberately written otherwise. */
  readonly disguised: readonly Span[];
};

const nothing: readonly Span[] = [];

/** Undoes the disguises of a folded text. */
export const undisguise = (folded: Folded): Repaired => {
  const repairs = repairsIn(folded.text);
  const mixedScripts = folded.disguised ?? nothing;
  if (repairs.length === 0) return { ...folded, disguised: mixedScripts };
  const disguised: Span[] = [];
  const origin: number[] = [];
  /** For each place of the folded text the place where it stands now. */
  const moved: number[] = [];
  let text = '';
  let read = 0;
  const originOf = (place: number): number => folded.origin?.[place] ?? place;
  const copyTo = (end: number): void => {
    for (let place = read; place < end; place += 1) {
      moved.push(text.length + place - read);
      origin.push(originOf(place));
    }
    text += folded.text.slice(read, end);
    read = end;
  };
  for (const { at, word, deliberate } of repairs) {
    const [start, end] = at;
    if (start < read) continue;
    copyTo(start);
    // A cut that was closed disguises the letters at both its ends.
    if (deliberate)
      disguised.push(
        word === '' ? [text.length - 1, text.length + 1] : [text.length, text.length + word.length],
      );
    for (let place = start; place < end; place += 1) moved.push(text.length);
    text += word;
    for (let index = 0; index < word.length; index += 1) origin.push(originOf(start));
    read = end;
  }
  copyTo(folded.text.length);
  moved.push(text.length);
  origin.push(originOf(folded.text.length));
  for (const [from, to] of mixedScripts) disguised.push([moved[from] ?? 0, moved[to] ?? text.length]);
  return { text, origin, disguised };
};
