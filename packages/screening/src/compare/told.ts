import type { ListEntry } from '@hammerhead/contracts';
import type { PreparedName, Word } from '../name/prepare.js';
import type { Pair } from './align.js';
import type { Comparison } from './score.js';
import type { Likeness } from './similarity.js';

/** How a listed word was found: as written; otherwise in order of decreasing certainty. */
export type FoundBy =
  | 'same'
  | 'spelling'
  | 'abbreviation'
  | 'joined'
  | 'nickname'
  | 'sound'
  | 'slip'
  | 'initial';

/**
 * The words that a hit depends on, each in the capital letters in which names are compared, without company forms and
 * articles.
 */
export interface WordsTold {
  /** The words of the listed name that the party's name has, in the listed order. */
  readonly matched: readonly string[];
  /** How each of them was found, side by side with `matched`. */
  readonly by: readonly FoundBy[];
  /** The words of the party's name that match them; neighbors that match one word are written together. */
  readonly written: readonly string[];
  /** The words of the listed name that the party's name lacks. */
  readonly left: readonly string[];
  /** The words of the party's name that the listed name lacks. */
  readonly added: readonly string[];
  /** Whether the stated kind of the party and that of the entry agree. */
  readonly kind: 'agrees' | 'differs' | 'unknown';
}

/** @param party, listed the stated kind of each */
export function wordsTold(
  one: PreparedName,
  other: PreparedName,
  { pairs }: Comparison,
  party: ListEntry['kind'],
  listed: ListEntry['kind'],
): WordsTold {
  const found = other.words.map((_, at) => pairs.find((pair) => at >= pair.otherFrom && at < pair.otherTo));
  const told = other.words.map((word, at) => ({ word, pair: found[at] })).filter(({ word }) => tells(word));
  const matched = told.flatMap(({ word, pair }) => (pair === undefined ? [] : [{ word, pair }]));
  return {
    matched: matched.map(({ word }) => word.text),
    by: matched.map(({ pair }) => foundBy(pair)),
    written: matched.map(({ pair: { from, to } }) =>
      one.words
        .slice(from, to)
        .map(({ text }) => text)
        .join(''),
    ),
    left: told.filter(({ pair }) => pair === undefined).map(({ word }) => word.text),
    added: one.words
      .filter((word, at) => tells(word) && !pairs.some(({ from, to }) => at >= from && at < to))
      .map(({ text }) => text),
    kind: party === undefined || listed === undefined ? 'unknown' : party === listed ? 'agrees' : 'differs',
  };
}

const tells = ({ class: kind }: Word): boolean => kind !== 'form' && kind !== 'particle';

const ways: Readonly<Record<Likeness, FoundBy>> = {
  same: 'same',
  spelling: 'spelling',
  abbreviation: 'abbreviation',
  joined: 'joined',
  nickname: 'nickname',
  sound: 'sound',
  initial: 'initial',
  doubled: 'slip',
  exchanged: 'slip',
  missing: 'slip',
  changed: 'slip',
  two: 'slip',
  none: 'slip',
};

const foundBy = ({ why }: Pair): FoundBy => ways[why];
