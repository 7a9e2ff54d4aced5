import type { PreparedName } from '../name/prepare.js';
import { align, type Pair } from './align.js';

/** Two names side by side, before countries and kinds are looked at. */
export interface Comparison {
  /** 0 to 1. */
  readonly score: number;
  readonly pairs: readonly Pair[];
  /** Their words stand in another order. */
  readonly turned: boolean;
  readonly persons: boolean;
}

/** What another order costs: little, since surnames are written first as often as last. */
const turnedPenalty = 0.02;

/**
 * Compares two names: the weight of what they share, each word as far as it is alike, in that of all they have. Words
 * of weight that only one of them has count against it, those that writers leave out hardly.
 */
export function compare(one: PreparedName, other: PreparedName): Comparison {
  const persons = one.person && other.person;
  const pairs = align(one, other, persons);
  if (pairs.length === 0) return { score: 0, pairs, turned: false, persons };
  let alike = 0;
  let all = missingOf(one, persons) + missingOf(other, persons);
  for (const pair of pairs) {
    alike += pair.score * pair.weight;
    all += pair.weight - missingIn(one, pair.from, pair.to, persons);
    all -= missingIn(other, pair.otherFrom, pair.otherTo, persons);
  }
  const turned = isTurned(one, pairs);
  const score = all <= 0 ? 0 : Math.max(0, alike / all - (turned ? turnedPenalty : 0));
  const most = pairs.some((pair) => numbersDiffer(one, pair)) ? otherNumber : 1;
  return { score: Math.min(score, most), pairs, turned, persons };
}

/** The most that names score whose numbers differ, however much else they share. */
const otherNumber = 0.8;

const numbersDiffer = ({ words }: PreparedName, { from, why }: Pair): boolean =>
  why !== 'same' && words[from]?.class === 'number';

/** What the words of a name weigh where the other has none of them. */
export function missingOf(name: PreparedName, persons: boolean): number {
  return missingIn(name, 0, name.words.length, persons);
}

function missingIn(name: PreparedName, from: number, to: number, persons: boolean): number {
  const weights = persons ? name.missingPerson : name.missing;
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += weights[at] ?? 0;
  return sum;
}

/** Forms and particles may stand anywhere. */
function isTurned({ words }: PreparedName, pairs: readonly Pair[]): boolean {
  const inOrder = pairs
    .filter(({ from, to }) => words.slice(from, to).some(tells))
    .sort((a, b) => a.from - b.from);
  return inOrder.some((pair, index) => index > 0 && pair.otherFrom < (inOrder[index - 1]?.otherFrom ?? 0));
}

const tells = ({ class: kind }: PreparedName['words'][number]): boolean =>
  kind !== 'form' && kind !== 'particle';
