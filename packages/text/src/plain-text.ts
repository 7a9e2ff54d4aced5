import { decodeHTMLStrict } from 'entities';
import { misread, reread } from './encoding.js';
import { invisible, spacing } from './invisible.js';
import { type Mapped, replaceMapped } from './mapped.js';
import { type Span, withoutLookAlikes } from './mixed-scripts.js';

/**
 * A kind of change that was undone in a text: `entity` (`&amp;`), `compatible` (full-width and other forms of a
 * character), `composed` (a letter and its accent as two), `invisible` (zero-width characters, direction marks),
 * `lookAlike` (letters of another script in a Latin word), `lineEnd` (a word cut by a hyphen at a line's end), `blanks`
 * (at the ends), `brokenEncoding` (`CafÃ©`, or a character that was lost).
 */
export type Undone =
  | 'entity'
  | 'compatible'
  | 'composed'
  | 'invisible'
  | 'lookAlike'
  | 'lineEnd'
  | 'blanks'
  | 'brokenEncoding';

/** A text as it is compared; case and accents are kept, and whoever shows the text keeps it as written. */
export interface PlainText extends Mapped {
  /** The kinds of change that were undone, each once, in the order in which they were undone. */
  readonly undone: readonly Undone[];
  /** The places in `text` of words whose letters were of several scripts, or of a style that no keyboard has. */
  readonly disguised: readonly Span[];
}

/**
 * Matches a text with nothing to undo: printable ASCII without `&` and the accented letters of western Europe, no blank
 * at either end.
 */
const nothingToUndo =
  /^(?:[!-%'-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff](?:[ -%'-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]*[!-%'-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff])?)?$/;
/** Matches the same with ampersands, most of which appear between the names of a firm. */
const ampersands =
  /^[!-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff](?:[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]*[!-~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff])?$/;
const none: readonly never[] = [];

/**
 * Returns the meaning of a text, whatever characters it is written with: the one normalizer of what feeds write, for
 * goods, names, identifiers, bills and searches alike. Never throws; linear in the text. Sources: Unicode Standard
 * Annex 15 (NFKC), Unicode Technical Standard 39 (confusables).
 */
export function plainText(written: string): PlainText {
  if (isPlain(written)) return { text: written, undone: none, disguised: none };
  const undone: Undone[] = [];
  let mapped: Mapped = { text: written };
  const step = (what: Undone, next: Mapped): void => {
    if (next !== mapped && !undone.includes(what)) undone.push(what);
    mapped = next;
  };
  // An entity may itself have been written as one: `&amp;amp;`.
  for (let round = 0; round < mostRounds && mapped.text.includes('&'); round += 1)
    step(
      'entity',
      replaceMapped(mapped, entity, (match) => decodeHTMLStrict(match.endsWith(';') ? match : `${match};`)),
    );
  step('brokenEncoding', replaceMapped(mapped, misread, reread));
  if (mapped.text.includes('\ufffd') && !undone.includes('brokenEncoding')) undone.push('brokenEncoding');
  step(
    'lineEnd',
    replaceMapped(mapped, cutWord, () => ''),
  );
  mapped = replaceMapped(mapped, marks, (mark) => (dashes.test(mark) ? '-' : "'"));
  step(
    'composed',
    replaceMapped(mapped, cluster, (match) => match.normalize('NFC')),
  );
  step('compatible', replaceMapped(mapped, cluster, compatible));
  const text = mapped.text;
  step(
    'invisible',
    replaceMapped(mapped, invisible, (match, at) => (parts(text, match, at) ? ' ' : '')),
  );
  // Characters that an invisible mark separated are now adjacent.
  if (mapped.text !== text) mapped = replaceMapped(mapped, cluster, (match) => match.normalize('NFC'));
  const { mapped: latin, disguised } = withoutLookAlikes(mapped);
  step('lookAlike', latin);
  const start = mapped.text.length - mapped.text.trimStart().length;
  step(
    'blanks',
    replaceMapped(mapped, ends, () => ''),
  );
  const mixed = start === 0 ? disguised : disguised.map(([from, to]): Span => [from - start, to - start]);
  return { ...mapped, undone, disguised: withStyled(mixed, mapped, written) };
}

/** Returns the text of {@link plainText} alone. */
export const plain = (written: string): string => (isPlain(written) ? written : plainText(written).text);

/** Whether nothing is to be undone: visible ASCII and letters with accents, no entity, no blank at either end. */
export const isPlain = (written: string): boolean =>
  nothingToUndo.test(written) || (ampersands.test(written) && !hasEntity.test(written));

/**
 * Letters of mathematics, in circles and squares, and strokes through letters: a keyboard has none, a search misses
 * them. Full-width letters are not included, since whole documents are written in them.
 */
const styled = /[\u0334-\u0338\u24b6-\u24e9\u{1d400}-\u{1d7ff}\u{1f130}-\u{1f189}]/u;
const words = /[\p{L}\p{M}\p{N}]+/gu;

/** Adds words that were written with letters in another style: they are disguised, too. */
function withStyled(disguised: readonly Span[], { text, origin }: Mapped, written: string): readonly Span[] {
  if (!styled.test(written)) return disguised;
  const place = (at: number): number => origin?.[at] ?? at;
  const found = Array.from(text.matchAll(words), ({ 0: word, index }): Span => [index, index + word.length]);
  return found.filter(
    ([from, to]) =>
      styled.test(written.slice(place(from), place(to))) ||
      disguised.some(([start]) => start >= from && start < to),
  );
}

const mostRounds = 3;
/** Matches an entity. It is closed by a semicolon, except for the commonest ones: `AT&T` and `R&D` contain none. */
const entity =
  /&(?:(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});|(?:amp|quot|nbsp|lt|gt)(?![A-Za-z0-9;]))/g;
const hasEntity = new RegExp(entity, '');
/** Matches a hyphen or soft hyphen between two letters, the second at the start of a line. */
const cutWord = /(?<=\p{L})[-\u00ad\u2010\u2011][ \t]{0,20}\r?\n\s{0,80}(?=\p{L})/gu;
/** Dashes and apostrophes of all kinds; an accent by itself is meant as an apostrophe. */
const marks = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u00b4\u02b9-\u02bd\u2018\u2019\u201b\u2032\uff07]/g;
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
/** Matches what composes with its neighbors: a character with its marks, a run of Hangul letters. */
const cluster = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+|[^\0-\x7f]\p{M}*|[\0-\x7f]\p{M}+/gu;
const ends = /^\s+|(?<!\s)\s+$/g;

/** Spacing accents have a blank in their compatible form, which separates words: they stay. */
const compatible = (match: string): string | undefined => {
  const made = match.normalize('NFKC');
  return /^ \p{M}/u.test(made) ? undefined : made;
};

/** Whether a zero-width space separates two words, as in `JuanPerez` with one in it: only case can decide that. */
const parts = (text: string, match: string, at: number): boolean =>
  spacing.test(match) &&
  /\p{Ll}/u.test(text.charAt(at - 1)) &&
  /\p{Lu}/u.test(text.charAt(at + match.length));
