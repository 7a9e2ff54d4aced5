import { filiations } from '../name/classes.js';
import type { PreparedName } from '../name/prepare.js';
import { align, type Pair } from './align.js';
import { isLeftOut } from './left-out.js';

/** The comparison of two names, before countries and kinds are considered. */
export interface Comparison {
  /** 0 to 1. */
  readonly score: number;
  readonly pairs: readonly Pair[];
  /** Whether their words are in another order. */
  readonly turned: boolean;
  readonly persons: boolean;
}

/** What another order costs: little, since surnames are written first as often as last. */
const turnedPenalty = 0.02;
/** What an exchange costs: `Rashid bin Said` is the son of `Said bin Rashid`, and `J.R.` is not `R.J.` */
const exchangedPenalty = 0.2;

/**
 * Compares two names. The score is the weight of the words that they share, each as far as it is alike, divided by the
 * weight of all their words. Words that only one of them has count against it, but hardly where the other name has
 * nothing else in their place and is identified by what they share.
 */
export function compare(one: PreparedName, other: PreparedName): Comparison {
  const persons = one.person && other.person;
  if (one.spelledOut && other.spelledOut) return { score: 0, pairs: [], turned: false, persons };
  const pairs = align(one, other, persons);
  if (pairs.length === 0) return { score: 0, pairs, turned: false, persons };
  const light = isLeftOut(one, other, pairs, persons);
  const missing = weightsOf(one, persons, light);
  const otherMissing = weightsOf(other, persons, light);
  let alike = 0;
  let all = sumOf(missing, 0, missing.length) + sumOf(otherMissing, 0, otherMissing.length);
  for (const pair of pairs) {
    alike += pair.score * pair.weight;
    all += pair.weight - sumOf(missing, pair.from, pair.to);
    all -= sumOf(otherMissing, pair.otherFrom, pair.otherTo);
  }
  const turned = isTurned(one, pairs);
  const exchanged = turned && areExchanged(one, other, pairs);
  const penalty = exchanged ? exchangedPenalty : turned ? turnedPenalty : 0;
  const score = all <= 0 ? 0 : Math.max(0, alike / all - penalty);
  const most = pairs.some((pair) => numbersDiffer(one, pair)) ? otherNumberLimit : 1;
  return { score: Math.min(score, most), pairs, turned, persons };
}

const weightsOf = (name: PreparedName, persons: boolean, light: boolean): readonly number[] => {
  const weights = persons ? name.missingPerson : name.missing;
  return light ? weights.light : weights.full;
};

/** The highest score of names whose numbers differ, however much else they share. */
const otherNumberLimit = 0.8;

const numbersDiffer = ({ words }: PreparedName, { from, why }: Pair): boolean =>
  why !== 'same' && words[from]?.class === 'number';

function sumOf(weights: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0;
  return sum;
}

/** Whether the order of words differs. Company forms and particles may stand anywhere. */
function isTurned({ words }: PreparedName, pairs: readonly Pair[]): boolean {
  const inOrder = pairs
    .filter(({ from, to }) => words.slice(from, to).some(tells))
    .sort((a, b) => a.from - b.from);
  return inOrder.some((pair, index) => index > 0 && pair.otherFrom < (inOrder[index - 1]?.otherFrom ?? 0));
}

const tells = ({ class: kind }: PreparedName['words'][number]): boolean =>
  kind !== 'form' && kind !== 'particle';

/**
 * Whether fathers and sons, or initials, are exchanged: of two words in another order, each stands before `bin` in one
 * name and after it in the other; or both are initials of several.
 */
function areExchanged(one: PreparedName, other: PreparedName, pairs: readonly Pair[]): boolean {
  const initials = pairs.filter(
    ({ from, otherFrom }) => one.words[from]?.strong === true || other.words[otherFrom]?.strong === true,
  );
  if (isTurned(one, initials)) return true;
  const becomes = (from: number, to: number): boolean =>
    pairs.some((pair) => placeBy(one, pair.from) === from && placeBy(other, pair.otherFrom) === to);
  return becomes(SON, FATHER) && becomes(FATHER, SON);
}

const SON = 1;
const FATHER = 2;

/**
 * The place of a word relative to one such as `bin`; the second of a chain is the father of one and the son of another.
 */
function placeBy({ words }: PreparedName, at: number): number {
  if (filiations.has(words[at - 1]?.text ?? '')) return FATHER;
  return filiations.has(words[at + 1]?.text ?? '') ? SON : 0;
}
