import { lettersOf } from './letters.js';
import type { Word } from './word.js';

/** Neighboring words written as one: `DE LA CRUZ` as `DELACRUZ`. */
export interface Join {
  readonly text: string;
  readonly letters: number;
  /** The first word of it, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** The least letters of two joined words, so that a match is not chance; unless one is a figure: `G 9`. */
const shortestJoin = 4;

/** Joins every two neighbors, and every run of particles with the word that follows. */
export function joinsOf(all: readonly Word[]): readonly Join[] {
  const joins: Join[] = [];
  for (let from = 0; from + 1 < all.length; from += 1) {
    const word = all[from];
    if (word === undefined || word.class === 'form' || word.strong) continue;
    let text = word.text;
    let particles = false;
    for (let to = from + 1; to < all.length; to += 1) {
      const next = all[to];
      if (next === undefined || next.class === 'form' || next.strong) break;
      text += next.text;
      if (text.length >= shortestJoin || isLetterAndFigure(word, next))
        joins.push({ text, letters: lettersOf(text), from, to: to + 1 });
      particles ||= next.class === 'particle';
      if (!particles || to - from >= 2) break;
    }
  }
  return joins;
}

const isLetterAndFigure = (one: Word, other: Word): boolean =>
  (one.class === 'number') !== (other.class === 'number') && one.text.length + other.text.length >= 2;
