import { isCut, isDeliberateCut, isHead } from './cut-words.js';
import type { Folded } from './fold.js';
import { gluedAt, mayBeGlued } from './glued.js';
import { isNear } from './near-word.js';
import { phraseWords, placesOfPhrases, shortPhraseWords } from './phrase-vocabulary.js';
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
 * A strong word may be written in several ways so that a search misses it: with digits and signs in place of letters
 * (PIST0L), with letters set apart (P I S T O L), with letters of other scripts (reported by `fold`), misspelled
 * (AMMUNITON), cut in two (AMMU NITION) or glued to other words (GUNPARTS). The first three are hardly ever accidental.
 * Each is undone before the lists of words are searched, so that their negative contexts hold as well: WATER P1STOL is
 * a toy. Digits and signs are undone in every word of every phrase (CH4RGEURS 30 C0UPS), not in strong words alone.
 */

const alike = new Map(
  ['0O', '1IL!|', '3E', '4A@', '5S$', '7T', '8B', '69G'].flatMap((group) => {
    const letter = /[A-Z]/.exec(group)?.[0] ?? '';
    return Array.from(group, (character) => [character, letter] as const);
  }),
);

/** Replaces characters that look alike by a single one: `P1ST0L5` and `PISTOLS` → `PISTOIS`. */
const likeness = (word: string): string => {
  let text = '';
  for (const character of word) text += alike.get(character) ?? character;
  return text;
};

const byLikeness = new Map([...partWords, ...strongWords].map((word) => [likeness(word), word]));

/** Words of all phrases by their likeness; where two are alike, strong words go before. */
const wordsByLikeness = new Map([
  ...phraseWords.map((word) => [likeness(word), word] as const),
  ...byLikeness,
]);
const shortByLikeness = new Map(shortPhraseWords.map((word) => [likeness(word), word]));
const asWritten: ReadonlySet<string> = new Set(shortPhraseWords);

/** The strong words, which have no other use, by their likeness. */
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
/** Words that are none of another word's misspellings: PISTOLEN is no PISTOLET. */
const exact = new Set([...strongWords, ...phraseWords]);

/** Returns the strong word of which an ordinary word of letters is a misspelling. */
export const misspelt = (word: string): string | undefined => {
  const known = knownMisspellings.get(word);
  if (known !== undefined) return known;
  const candidates = byShape.get(shape(word.charCodeAt(0), word.length));
  if (candidates === undefined || exact.has(word)) return undefined;
  const found = candidates.find((strong) => isNear(word, strong, lettersWrong(strong)));
  return found === undefined || otherWords.has(word) ? undefined : found;
};

/** Words, including those with digits and signs, and runs of at least four single letters set apart. */
const tokens = /[A-Z0-9@$!|]{2,40}/g;
const setApart = /(?<![A-Z0-9])[A-Z0-9](?:[ ._*/,-]{1,3}[A-Z0-9]){3,29}(?![A-Z0-9])/g;
const separators: ReadonlySet<string> = new Set(' ._*/,-');
const letters = /^[A-Z]+$/;
const letter = /[A-Z]/;
const figure = /[0-9@$!|]/;
/** The lengths of tokens that are compared with words. */
const compared = { fewest: 4, most: 24, fewestInPhrase: 3 } as const;

/**
 * Replaces the text at a span by `word`. Where words were glued, the span is empty and `word` is a blank. One that is
 * `unsure` holds only within a phrase that has another word.
 */
type Repair = {
  readonly at: Span;
  readonly word: string;
  readonly deliberate: boolean;
  readonly unsure?: boolean;
};

/** Strong words that are recognized when their letters are set apart, and are too short to be recognized otherwise. */
const shortApart = ['GUNS', 'AMMO'];
const apartByLikeness = new Map([
  ...byLikeness,
  ...shortApart.map((word) => [likeness(word), word] as const),
]);
const longestApart = Math.max(...[...apartByLikeness.keys()].map((word) => word.length));

/** Finds the strong word in a run of letters set apart, such as `2 P I S T O L S`. */
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

/** `RlFLES` in capital letters except for an L that looks like an I; scanners produce this, too. */
const capitalsAlike = (token: string): string | undefined => {
  const word = /[IL]/.test(token) ? byStrongLikeness.get(likeness(token)) : undefined;
  return word === token ? undefined : word;
};

/** A punctuation mark behind a word: `PISTOL!` ends in no letter. */
const mark = /!$/;

const ofToken = (token: string, at: Span): Repair | undefined => {
  if (token.length < compared.fewestInPhrase || token.length > compared.most) return undefined;
  if (letters.test(token)) {
    const word = token.length < compared.fewest ? undefined : (misspelt(token) ?? capitalsAlike(token));
    return word === undefined ? undefined : { at, word, deliberate: false };
  }
  if (!letter.test(token) || !figure.test(token) || asWritten.has(token)) return undefined;
  const alikes = likeness(token);
  const word = wordsByLikeness.get(alikes);
  if (word !== undefined) return token.startsWith(word) ? undefined : { at, word, deliberate: true };
  const short = shortByLikeness.get(alikes);
  if (short !== undefined) return { at, word: short, deliberate: true, unsure: true };
  return mark.test(token) ? ofToken(token.slice(0, -1), [at[0], at[1] - 1]) : undefined;
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

/** A folded text in which disguised words are replaced by the intended ones. */
export type Repaired = Folded & {
  /** The places in `text` of words that were deliberately disguised. */
  readonly disguised: readonly Span[];
};

const nothing: readonly Span[] = [];

/** Carries out repairs, and tells where each place of the folded text went. */
const replaced = (folded: Folded, repairs: readonly Repair[]) => {
  const disguised: Span[] = [];
  const origin: number[] = [];
  /** For each place of the folded text, its new place. */
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
  return { text, origin, moved, disguised };
};

const otherWord = /[A-Z]{3}/;
const without = (text: string, [start, end]: Span, spans: readonly Span[]): string => {
  let rest = '';
  for (let place = start; place < end; place += 1)
    rest += spans.some(([from, to]) => from <= place && place < to) ? '|' : text.charAt(place);
  return rest;
};

/** Leaves out the unsure repairs that belong to no phrase with another word, surely read. */
const sureOf = (folded: Folded, repairs: readonly Repair[]): readonly Repair[] => {
  const unsure = repairs.filter((repair) => repair.unsure === true);
  if (unsure.length === 0) return repairs;
  // A short word is as long as what stands for it, so that places change by the other repairs alone.
  const { text, moved } = replaced(folded, repairs);
  const spans = unsure.map(({ at: [start, end] }): Span => [moved[start] ?? 0, moved[end] ?? text.length]);
  const phrases = placesOfPhrases(text).filter((place) => otherWord.test(without(text, place, spans)));
  const sure = new Set(
    unsure.filter((_, index) =>
      phrases.some(([start, end]) => {
        const [from, to] = spans[index] ?? [0, 0];
        return start <= from && to <= end;
      }),
    ),
  );
  return repairs.filter((repair) => repair.unsure !== true || sure.has(repair));
};

/** Undoes the disguises of a folded text. */
export const undisguise = (folded: Folded): Repaired => {
  const repairs = sureOf(folded, repairsIn(folded.text));
  const mixedScripts = folded.disguised ?? nothing;
  if (repairs.length === 0) return { ...folded, disguised: mixedScripts };
  const { text, origin, moved, disguised } = replaced(folded, repairs);
  for (const [from, to] of mixedScripts) disguised.push([moved[from] ?? 0, moved[to] ?? text.length]);
  return { text, origin, disguised };
};
