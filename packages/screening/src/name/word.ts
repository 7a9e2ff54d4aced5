import { remembering } from '@hammerhead/primitives';
import { soundOf, spokenOf } from '@hammerhead/parties';
import { classOf, meantBy, type WordClass, weights } from './classes.js';
import { wellKnownOf } from './given-names.js';
import { lettersOf } from './letters.js';
import { meaningOf, standsFor } from './stand-ins.js';

export interface Word {
  /** Capital letters and digits, in canonical spelling; characters of another script where these are compared. */
  readonly text: string;
  readonly sound: string;
  /** The sound with its vowels, by `spokenOf`. */
  readonly spoken: string;
  /** The set of its letters, by `lettersOf`. */
  readonly letters: number;
  readonly class: WordClass;
  /** The well-known name that it is a spelling of, as `wellKnownOf` numbers them. */
  readonly known: number | undefined;
  /** Its meaning, where words are short for it: see `meaningOf`. */
  readonly means: number | undefined;
  /** The meanings that it is short for. */
  readonly stands: ReturnType<typeof standsFor>;
  /** Whether it matches only itself. */
  readonly exact: boolean;
  /** Whether it is one of several initials for given names: `JC` for Jean-Claude. */
  readonly strong: boolean;
  /** Its weight where both names have it. */
  readonly shared: number;
}

/** Looks up everything about a word of capital letters and digits. */
export const wordOf = remembering(131_072, (text): Word => {
  const said = meantBy(text) ?? text;
  const kind = classOf(said);
  return {
    text: said,
    sound: soundOf(said),
    spoken: spokenOf(said),
    letters: lettersOf(said),
    class: kind,
    known: wellKnownOf(said),
    means: meaningOf(said),
    stands: standsFor(said),
    exact: false,
    strong: false,
    shared: weights[kind].shared,
  };
});

/** An initial that must be one of the other name's: it is as telling as a word. */
export const strongInitial = remembering(
  64,
  (letter): Word => ({ ...wordOf(letter), strong: true, shared: 1 }),
);

/** A key that is equal for words that differ in nothing. */
export const keyOf = ({ text, strong }: Word): string => (strong ? `${text}*` : text);
