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
  /** With its vowels, as `spokenOf` has it. */
  readonly spoken: string;
  /** As `lettersOf` has them. */
  readonly letters: number;
  readonly class: WordClass;
  /** The well-known name that it is a spelling of, as `wellKnownOf` numbers them. */
  readonly known: number | undefined;
  /** What it says in full, where words are short for it: see `meaningOf`. */
  readonly means: number | undefined;
  /** What it is short for. */
  readonly stands: ReturnType<typeof standsFor>;
  /** Like itself alone. */
  readonly exact: boolean;
  /** An initial of several that stand for given names: `JC` for Jean-Claude. */
  readonly strong: boolean;
  /** Weight where both names have it. */
  readonly shared: number;
}

/** What a word of capital letters and digits tells. */
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

/** An initial that must be one of the other name's: it tells as much as a word. */
export const strongInitial = remembering(
  64,
  (letter): Word => ({ ...wordOf(letter), strong: true, shared: 1 }),
);

/** Words that differ in nothing have one key. */
export const keyOf = ({ text, strong }: Word): string => (strong ? `${text}*` : text);
