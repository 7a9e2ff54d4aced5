import type { ListEntry } from '../entry.js';
import type { ListHit } from '../hit.js';
import { prepare } from '../name/prepare.js';
import { type Circumstances, countryOf, scoreOf } from './circumstances.js';
import { explain } from './explain.js';
import { compare } from './score.js';
import { type WordsTold, wordsTold } from './told.js';

/** A name held against an entry of a list. */
export interface NameScore extends WordsTold {
  /** 0 to 1, calibrated. */
  readonly score: number;
  /** The entry's name or alias that is likest. */
  readonly listed: string;
  readonly country: ListHit['country'];
  readonly because: readonly string[];
}

/** Compares two names, neither of which is listed. */
export function scoreNames(
  one: string,
  other: string,
  kind?: ListEntry['kind'],
): Pick<NameScore, 'score' | 'because'> {
  const [name, against] = [prepare(one, kind), prepare(other, kind)];
  const comparison = compare(name, against);
  return { score: scoreOf(comparison.score, 'unknown'), because: explain(name, against, comparison) };
}

/** Compares a party's name with every name of one entry; the first of those that score highest is told. */
export function scoreEntry(name: string, entry: ListEntry, { country, kind }: Circumstances = {}): NameScore {
  const prepared = prepare(name, kind);
  const agreement = countryOf(entry, country);
  let best: NameScore | undefined;
  for (const listed of [entry.name, ...entry.aliases]) {
    const against = prepare(listed, entry.kind);
    const comparison = compare(prepared, against);
    const score = scoreOf(comparison.score, agreement, kind, entry.kind);
    if (best !== undefined && best.score >= score) continue;
    best = {
      score,
      listed,
      country: agreement,
      because: [...explain(prepared, against, comparison), ...aboutCountry(agreement, country, entry)],
      ...wordsTold(prepared, against, comparison, kind, entry.kind),
    };
  }
  if (best !== undefined) return best;
  throw new Error('an entry has a name at least');
}

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
