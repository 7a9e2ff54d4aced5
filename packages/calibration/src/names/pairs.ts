import type { ListEntry } from '@hammerhead/contracts';
import { scoreEntry } from '@hammerhead/screening';

/** Labelled pairs: those that weights and thresholds were set with, and those kept apart to judge them by. */
export const pairFiles = {
  tune: new URL('../../../pairs/tune.tsv', import.meta.url),
  apart: new URL('../../../pairs/apart.tsv', import.meta.url),
} as const;

export const pairClasses = ['person', 'company', 'vessel'] as const;
export type PairClass = (typeof pairClasses)[number];

/** Two names, and whether an analyst should take them for one. */
export interface LabelledPair {
  readonly class: PairClass;
  /** Of the names, ISO 639 or, for transliterated ones, the country. */
  readonly language: string;
  readonly same: boolean;
  /** As a manifest has it, and as a list does. */
  readonly name: string;
  readonly listed: string;
  /** A word on why. */
  readonly why: string;
}

export interface ScoredPair extends LabelledPair {
  readonly score: number;
  readonly because: readonly string[];
}

/** What a threshold finds among labelled pairs. */
export interface Accuracy {
  readonly pairs: number;
  readonly same: number;
  readonly found: number;
  readonly foundSame: number;
  /** Undefined where nothing was found, or nothing is to be found. */
  readonly precision: number | undefined;
  readonly recall: number | undefined;
}

/**
 * Reads pairs from tab-separated lines `class, language, label, name, listed, why` under a line of these names.
 * @throws Error that names the line
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

/** Scores a pair as screening does, with no country known, and of the party not even its kind. */
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

/** How well `atLeast` tells those that are the same from those that are not. */
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
