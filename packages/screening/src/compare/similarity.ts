import { lettersApart } from '../name/letters.js';
import type { Word } from '../name/word.js';
import { distance, type Edit, editOf, slipsOf } from './edit.js';

/** Why two words match. */
export type Likeness = Edit | 'spelling' | 'sound' | 'initial' | 'joined' | 'nickname' | 'abbreviation';

/** How likely two words are the same, 0 to 1, and why. */
export interface Similarity {
  readonly score: number;
  readonly why: Likeness;
}

export const unlike: Similarity = { score: 0, why: 'none' };
const same: Similarity = { score: 1, why: 'same' };

/** The score of an initial and a word that begins with it; `strong` is one of several that stand for given names. */
export const initialScore = { alone: 0.6, strong: 0.85 };
const spellingScore = 0.95;
/** The scores of a nickname and of an abbreviation. A nickname counts less, since one name has many. */
const standInScores = { nickname: 0.8, abbreviation: 0.92 };

/**
 * The similarity of two words: they are the same, one slip apart (two in long words), sound the same, or one is short
 * for the other. It is symmetric. An initial matches a word only among persons.
 */
export function similarity(one: Word, other: Word, persons: boolean): Similarity {
  if (one === other || one.text === other.text) return same;
  if (one.exact || other.exact) return unlike;
  if (one.class === 'initial' || other.class === 'initial') return ofInitial(one, other, persons);
  if (isLoose(one) && isLoose(other)) return unlike;
  if (one.class === 'number' && other.class === 'number') return ofNumbers(one.text, other.text);
  if (one.known !== undefined && one.known === other.known) return { score: spellingScore, why: 'spelling' };
  const standIn = standInOf(one, other) ?? standInOf(other, one);
  if (standIn !== undefined) return standIn;
  const sound = one.sound === other.sound;
  if (!sound && areFarApart(one, other)) return unlike;
  const edit = editOf(one.text, other.text);
  if (!sound && edit === 'none') return unlike;
  const byEdit = editScore(edit, one.text, other.text);
  const bySound = sound ? soundScore(one, other) : 0;
  if (byEdit <= 0 && bySound <= 0) return unlike;
  const likeness: Similarity =
    bySound > byEdit ? { score: bySound, why: 'sound' } : { score: byEdit, why: edit };
  return areTwoNames(one, other) ? { ...likeness, score: Math.min(likeness.score, twoNamesScore) } : likeness;
}

/** Matches a word with one that it is short for, or two that are short for the same. */
function standInOf({ stands }: Word, other: Word): Similarity | undefined {
  if (stands === undefined) return undefined;
  const isFull = other.means !== undefined && stands.of.includes(other.means);
  if (!isFull && other.stands?.of.some((meaning) => stands.of.includes(meaning)) !== true) return undefined;
  return { score: standInScores[stands.why], why: stands.why };
}

/** A cheap check that rules out most pairs. */
function areFarApart(one: Word, other: Word): boolean {
  if (Math.abs(one.text.length - other.text.length) > 2) return true;
  const slips = Math.min(slipsOf(one.text), slipsOf(other.text));
  return lettersApart(one.letters, other.letters) > 2 * slips;
}

/** Whether both are well-known names and not spellings of one: `RAMON` is not a slip for `RAMONA`. */
const areTwoNames = (one: Word, other: Word): boolean =>
  one.known !== undefined && other.known !== undefined && one.known !== other.known;
const twoNamesScore = 0.5;

/** Short forms and particles: where two differ, neither is a slip for the other. */
const isLoose = (word: Word): boolean =>
  (word.class === 'particle' || word.class === 'form') && word.text.length < 4;

/** Matches a single letter: it begins a person's name, or has lost its neighbor. */
function ofInitial(one: Word, other: Word, persons: boolean): Similarity {
  if (persons && isInitialOf(one, other)) {
    const { strong, alone } = initialScore;
    return { score: one.strong || other.strong ? strong : alone, why: 'initial' };
  }
  const isSlip = one.text.length + other.text.length === 3 && editOf(one.text, other.text) !== 'none';
  return isSlip ? { score: 0.3, why: 'missing' } : unlike;
}

/** Whether a letter is the initial of a word. Of two different letters neither is, and numbers have no initial. */
const isInitialOf = (one: Word, other: Word): boolean =>
  one.text.charAt(0) === other.text.charAt(0) && (one.class === 'own' || other.class === 'own');

/** The similarity of joined words and a word: they must be equal, or one slip apart in a long one. */
export function joinedSimilarity(joined: Lettered, word: Lettered): Similarity {
  if (joined.text === word.text) return { score: 0.97, why: 'joined' };
  if (Math.min(joined.text.length, word.text.length) < longJoin) return unlike;
  if (Math.abs(joined.text.length - word.text.length) > 1 || lettersApart(joined.letters, word.letters) > 2)
    return unlike;
  const edit = editOf(joined.text, word.text);
  if (edit === 'none' || edit === 'two') return unlike;
  return { score: Math.max(0, editScore(edit, joined.text, word.text) - 0.03), why: 'joined' };
}

interface Lettered {
  readonly text: string;
  readonly letters: number;
}

export const longJoin = 6;

/**
 * The similarity of numbers. `22` is not `2`: numbers are different more often than they are miswritten. See
 * `numbersDiffer`.
 */
function ofNumbers(one: string, other: string): Similarity {
  const edit = editOf(one, other);
  if (edit === 'none' || edit === 'two') return unlike;
  return { score: Math.min(one.length, other.length) < 3 ? 0.1 : 0.5, why: edit };
}

const DIGIT = /[0-9]/;

function editScore(edit: Edit, one: string, other: string): number {
  const length = Math.max(one.length, other.length);
  // `YV2964` and `YV2965` are two aircraft.
  const digits = edit !== 'none' && (DIGIT.test(one) || DIGIT.test(other)) ? 0.15 : 0;
  return base(edit, length) - digits - slipPenalty(edit, one, other);
}

/** The score of an edit: a slip costs more in a short word, and a changed letter more than a lost one. */
function base(edit: Edit, length: number): number {
  switch (edit) {
    case 'same':
      return 1;
    case 'doubled':
      return 1 - Math.max(0.25, (5 - length) * 0.25) / length;
    case 'exchanged':
      return 1 - Math.max(0.4, (6 - length) * 0.35) / length;
    case 'missing':
      return 1 - Math.max(0.5, (6 - length) * 0.4) / length;
    case 'changed':
      return 1 - Math.max(1.2, (9 - length) * 0.4) / length;
    case 'two':
      return 1 - 2.2 / length;
    case 'none':
      return 0;
  }
}

/**
 * What a slip costs where it matters more: `MARIA` and `MARIO` are two people, and few writers get the first letter
 * wrong.
 */
function slipPenalty(edit: Edit, one: string, other: string): number {
  if (edit === 'same' || edit === 'none' || edit === 'doubled') return 0;
  const first = one.charAt(0) === other.charAt(0) || edit === 'exchanged' ? 0 : 0.1;
  return first + (hasOtherEnding(one, other) ? 0.2 : 0);
}

/**
 * Whether two words are equal except for the last vowel, A, O or E, or for an A or O that only one of them ends with.
 */
function hasOtherEnding(one: string, other: string): boolean {
  const stem = Math.min(one.length, other.length) - (one.length === other.length ? 1 : 0);
  return (
    one.slice(0, stem) === other.slice(0, stem) && isEnding(one.slice(stem)) && isEnding(other.slice(stem))
  );
}

const isEnding = (rest: string): boolean => rest === '' || rest === 'A' || rest === 'O' || rest === 'E';

/**
 * The score of two words that sound the same: vowels that transliterations exchange cost little; otherwise, the more
 * letters differ, the less the common sound counts.
 */
function soundScore({ text: one, spoken }: Word, { text: other, spoken: otherSpoken }: Word): number {
  const length = Math.max(one.length, other.length);
  const short = length <= 5 ? 0.1 : 0;
  const part = distance(one, other, length) / length;
  const score = 0.97 - short - 0.25 * part - (part > 0.45 ? 0.1 : 0);
  return spoken === otherSpoken ? Math.max(score, spokenScore) : score;
}

const spokenScore = 0.92;
