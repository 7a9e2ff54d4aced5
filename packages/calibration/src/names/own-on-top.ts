import type { ListEntry } from '@hammerhead/contracts';
import { wordsOf } from '@hammerhead/parties';
import { editOf, type NameHit, type ScreeningIndex } from '@hammerhead/screening';

/**
 * The rank of a listed name's own entry when the name is searched for, as written or with a slip:
 * - `top`: alone at the top, or with entries of the very same words;
 * - `ambiguous`: the written form is another listed name, or at most one slip away from one;
 * - `short`: not at the top, and of at most three letters;
 * - `below`: below an entry that is not as near.
 */
export type OwnEntryRank = 'top' | 'ambiguous' | 'short' | 'below';

export interface OwnSearch {
  readonly standing: OwnEntryRank;
  /** The score of its own entry; undefined if that was not found at all. */
  readonly score: number | undefined;
  /** The name that ranks above it, or beside it. */
  readonly above?: string;
}

/** A score far below any hit, so that the own entry is found at any rank. */
const AT_LEAST = 0.3;

/** Searches for `written`, which is a form of a name of `entry`. */
export function searchOwn(index: ScreeningIndex, entry: ListEntry, name: string, written: string): OwnSearch {
  const hits = index.search(written, { atLeast: AT_LEAST });
  const own = hits.find((hit) => hit.entry === entry);
  const rivals = hits.filter((hit) => hit.entry !== entry && hit.score >= (own?.score ?? 0));
  const score = own?.score;
  const foreign = rivals.find((hit) => own === undefined || !isSameName(hit, own));
  if (own !== undefined && foreign === undefined) return { standing: 'top', score };
  if (foreign === undefined) return { standing: lettersOf(name).length <= 3 ? 'short' : 'below', score };
  const standing = rivals.some(({ listed }) => isAsNear(written, listed))
    ? 'ambiguous'
    : lettersOf(name).length <= 3
      ? 'short'
      : 'below';
  return { standing, score, above: foreign.listed };
}

/**
 * Whether two hits have the same words in any order, in the spelling that screening gives to the name that was read.
 */
const isSameName = (one: NameHit, other: NameHit): boolean =>
  one.score === other.score && bag(one) === bag(other);

const bag = ({ matched, left }: NameHit): string => [...matched, ...left].sort().join(' ');

function isAsNear(written: string, listed: string): boolean {
  if (wordsOfName(written).sort().join(' ') === wordsOfName(listed).sort().join(' ')) return true;
  const edit = editOf(lettersOf(written), lettersOf(listed));
  return edit !== 'none' && edit !== 'two';
}

const wordsOfName = (name: string): string[] => wordsOf(name, new Map());
const lettersOf = (name: string): string => wordsOfName(name).join('');
