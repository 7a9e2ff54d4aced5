import type { ListEntry } from '@hammerhead/contracts';
import { scoreEntry } from '@hammerhead/screening';

/** Labelled pairs: those with which weights and thresholds were set, and those kept apart to judge them. */
export const pairFiles = {
  tune: new URL('../../../pairs/tune.tsv', import.meta.url),
  apart: new URL('../../../pairs/apart.tsv', import.meta.url),
} as const;

export const pairClasses = ['person', 'company', 'vessel'] as const;
export type PairClass = (typeof pairClasses)[number];

/** Two names, and whether an analyst should consider them the same. */
export interface LabelledPair {
  readonly class: PairClass;
  /** The language of the names, ISO 639, or the country for transliterated ones. */
  readonly language: string;
  readonly same: boolean;
  /** The name on a manifest; `listed` is the name on a list. */
  readonly name: string;
  readonly listed: string;
  /** A short reason. */
  readonly why: string;
}

export interface ScoredPair extends LabelledPair {
  readonly score: number;
  readonly because: readonly string[];
}

/** How well a threshold classifies labelled pairs. */
export interface Accuracy {
  readonly pairs: number;
  readonly same: number;
  readonly found: number;
  readonly foundSame: number;
  /** Undefined if nothing was found, or if there is nothing to find. */
  readonly precision: number | undefined;
  readonly recall: number | undefined;
}

/**
 * Reads pairs from tab-separated lines `class, language, label, name, listed, why` under a line of these names.
 * @throws Error, with the number of the line
 */
export function parsePairs(text: string): LabelledPair[] {
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line, number }) => number > 1 && line.trim() !== '')
    .map(({ line, number }) => {
      const [kind, language, label, name, listed, why] = line.split('\t');
      const known = pairClasses.find((one) => one === kind);
      if (known === undefined) throw new Error(`line ${number}: no such class: ${kind}`);
      if (label !== 'same' && label !== 'different')
        throw new Error(`line ${number}: label must be same or different`);
      if (language === undefined || name === undefined || listed === undefined || why === undefined)
        throw new Error(`line ${number}: six columns, parted by tabs`);
      return { class: known, language, same: label === 'same', name, listed, why };
    });
}

const kinds = { person: 'person', company: 'business', vessel: 'vessel' } as const;

/** Scores a pair as screening does, when neither the country nor the kind of the party is known. */
export function scorePair(pair: LabelledPair): ScoredPair {
  const entry: ListEntry = {
    id: '',
    name: pair.listed,
    aliases: [],
    kind: kinds[pair.class],
    countries: [],
    identifiers: [],
    phones: [],
    emails: [],
    addresses: [],
  };
  const { score, because } = scoreEntry(pair.name, entry);
  return { ...pair, score, because };
}

/** Measures how well `atLeast` separates pairs that are the same from those that are not. */
export function accuracyOf(pairs: readonly ScoredPair[], atLeast: number): Accuracy {
  const found = pairs.filter(({ score }) => score >= atLeast);
  const same = pairs.filter((pair) => pair.same).length;
  const foundSame = found.filter((pair) => pair.same).length;
  return {
    pairs: pairs.length,
    same,
    found: found.length,
    foundSame,
    precision: found.length === 0 ? undefined : foundSame / found.length,
    recall: same === 0 ? undefined : foundSame / same,
  };
}
