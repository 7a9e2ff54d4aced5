import { commonplace, filiations } from '../name/classes.js';
import { isGivenName } from '../name/given-names.js';
import type { PreparedName, Word } from '../name/prepare.js';
import type { Pair } from './align.js';

/**
 * Whether the extra words of one name were left out of the other: only one of them has more, and what they share
 * identifies who it is. Where each has words that the other lacks, they mean different things.
 */
export function isLeftOut(
  one: PreparedName,
  other: PreparedName,
  pairs: readonly Pair[],
  persons: boolean,
): boolean {
  if (one.craft || other.craft) return false;
  const inOne = matchedOf(one, pairs, false);
  const inOther = matchedOf(other, pairs, true);
  const more = hasMore(one, inOne);
  const otherMore = hasMore(other, inOther);
  if (more && otherMore) return false;
  if (!more && !otherMore) return true;
  const [longer, matched] = more ? [one, inOne] : [other, inOther];
  if (!persons) return isCompanyKnown(longer, matched);
  return inWords(more ? other : one, more ? inOther : inOne) > 1 && isPersonKnown(longer, matched);
}

/** Matches below this do not identify anybody: initials, and names that are known as two. */
const knownFrom = 0.7;

type Matched = readonly (number | undefined)[];

/** Words of at most this many letters sound like many others: `COU` like `KO`. */
const soundsLikeMany = 3;

/** How well each word is matched, 0 to 1; 0 where a short word only sounds like another. */
function matchedOf({ words }: PreparedName, pairs: readonly Pair[], other: boolean): Matched {
  const matched: (number | undefined)[] = words.map(() => undefined);
  for (const pair of pairs) {
    const [from, to] = other ? [pair.otherFrom, pair.otherTo] : [pair.from, pair.to];
    for (let at = from; at < to; at += 1) {
      const isShort = (words[at]?.text.length ?? 0) <= soundsLikeMany;
      matched[at] = pair.why === 'sound' && isShort ? 0 : pair.score;
    }
  }
  return matched;
}

const tells = ({ class: kind }: Word): boolean => kind !== 'form' && kind !== 'particle';

const hasMore = ({ words }: PreparedName, matched: Matched): boolean =>
  words.some((word, at) => tells(word) && matched[at] === undefined);

/** Counts the matched words of class `own`. */
const inWords = ({ words }: PreparedName, matched: Matched): number =>
  words.filter((word, at) => word.class === 'own' && matched[at] !== undefined).length;

/**
 * Whether a given name and a surname at least are matched; in a name without a comma the last shared word must be able
 * to be a surname.
 */
function isPersonKnown({ words, parted }: PreparedName, matched: Matched): boolean {
  const known = words.flatMap((word, at) =>
    word.class === 'own' && (matched[at] ?? 0) >= knownFrom ? [at] : [],
  );
  if (known.length < 2) return false;
  const last = known.at(-1) ?? 0;
  const isFather = (at: number): boolean => filiations.has(words[at - 1]?.text ?? '');
  const after = words.some(
    (word, at) => at > last && word.class === 'own' && matched[at] === undefined && !isFather(at),
  );
  return parted || !after || !isGivenName(words[last]?.text ?? '');
}

/** The letters that a word needs to identify a company by itself, or together with its trade. */
const longEnough = { alone: 5, withTrade: 6 };
/** A word that is the only telling one must be the very same, except for spelling. */
const sureFrom = 0.9;

/**
 * Whether a company is identified by its first words. Where only trade and place were left out, one word of class `own`
 * suffices that is neither commonplace nor a personal name; where words of class `own` were left out, two, or one and
 * its trade.
 */
function isCompanyKnown({ words }: PreparedName, matched: Matched): boolean {
  let [own, telling, trade, last] = [0, 0, 0, -1];
  for (const [at, word] of words.entries()) {
    const score = matched[at];
    if (!tells(word) || score === undefined) continue;
    if (score < knownFrom) return false;
    last = at;
    if (word.class === 'trade') trade += 1;
    if (word.class !== 'own') continue;
    own += 1;
    if (score < sureFrom || commonplace.has(word.text)) continue;
    if (word.known === undefined)
      telling = Math.max(telling, word.exact ? longEnough.withTrade : word.text.length);
  }
  const left = words.flatMap((word, at) => (tells(word) && matched[at] === undefined ? [{ word, at }] : []));
  if (left.every(({ word }) => word.class === 'trade' || word.class === 'place'))
    return own > 1 || telling >= longEnough.alone;
  if (telling === 0 || left.some(({ word, at }) => isNumber(word) || (at < last && word.class !== 'place')))
    return false;
  return own > 1 || (trade > 0 && telling >= longEnough.withTrade);
}

/** Numbers are never left out. */
const isNumber = ({ class: kind }: Word): boolean =>
  kind === 'number' || kind === 'generation' || kind === 'initial';
