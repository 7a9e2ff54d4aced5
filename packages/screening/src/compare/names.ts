import type { ListEntry } from '@hammerhead/contracts';
import type { ListHit } from '../hit.js';
import { type PreparedReading, preparedReadings } from '../reading/prepared.js';
import { type Circumstances, countryOf, scoreOf, scoreOfReadings } from './circumstances.js';
import { explain } from './explain.js';
import { type Comparison, compare } from './score.js';
import { type WordsTold, wordsTold } from './told.js';

/** The result of comparing a name with an entry of a list. */
export interface NameScore extends WordsTold {
  /** 0 to 1, calibrated. */
  readonly score: number;
  /** The name or alias of the entry that is most alike. */
  readonly listed: string;
  readonly country: ListHit['country'];
  readonly because: readonly string[];
}

/** Two readings and their comparison. */
interface Compared {
  readonly one: Omit<PreparedReading, 'other'>;
  readonly other: Omit<PreparedReading, 'other'>;
  readonly comparison: Comparison;
}

/** Compares two names, neither of which is listed, by the readings that are most alike. */
export function scoreNames(
  one: string,
  other: string,
  kind?: ListEntry['kind'],
): Pick<NameScore, 'score' | 'because'> {
  let best: (Compared & { readonly score: number }) | undefined;
  const others = preparedReadings(other, kind);
  for (const reading of preparedReadings(one, kind))
    for (const otherReading of others) {
      const comparison = compare(reading.name, otherReading.name);
      const score = scoreOfReadings(comparison.score, reading.other, otherReading.other);
      if (best === undefined || score > best.score)
        best = { one: reading, other: otherReading, comparison, score };
    }
  if (best === undefined) return { score: 0, because: [] };
  return { score: scoreOf(best.score, 'unknown'), because: becauseOf(best) };
}

/** Compares a party's name with every name of one entry, and returns the first of those that score highest. */
export function scoreEntry(name: string, entry: ListEntry, { country, kind }: Circumstances = {}): NameScore {
  const agreement = countryOf(entry, country);
  const listed = [entry.name, ...entry.aliases].flatMap((text) =>
    preparedReadings(text, entry.kind).map((other) => ({ text, other })),
  );
  let best: (Compared & { readonly score: number; readonly text: string }) | undefined;
  for (const one of preparedReadings(name, kind))
    for (const { text, other } of listed) {
      const comparison = compare(one.name, other.name);
      const read = scoreOfReadings(comparison.score, one.other, other.other);
      const score = scoreOf(read, agreement, kind, entry.kind);
      if (best === undefined || score > best.score) best = { one, other, comparison, score, text };
    }
  if (best === undefined) return nobody(entry, agreement);
  return {
    score: best.score,
    listed: best.text,
    country: agreement,
    because: [...becauseOf(best), ...aboutCountry(agreement, country, entry)],
    ...wordsTold(best.one.name, best.other.name, best.comparison, kind, entry.kind),
  };
}

const nobody = (entry: ListEntry, country: ListHit['country']): NameScore => ({
  score: 0,
  listed: entry.name,
  country,
  because: [],
  matched: [],
  written: [],
  by: [],
  left: [],
  added: [],
  kind: 'unknown',
});

/** Explains why two readings match, and how they were read. */
export const becauseOf = ({ one, other, comparison }: Compared): string[] => [
  ...one.notes,
  ...explain(one.name, other.name, comparison),
  ...other.notes.map((note) => `listed: ${note}`),
];

export function aboutCountry(
  agreement: ListHit['country'],
  country: string | undefined,
  entry: ListEntry,
): string[] {
  if (agreement === 'unknown' || country === undefined) return [];
  const countries = entry.countries.slice(0, 5).join(', ');
  return [
    agreement === 'agrees' ? `country ${country} agrees` : `country ${country} differs, listed ${countries}`,
  ];
}
