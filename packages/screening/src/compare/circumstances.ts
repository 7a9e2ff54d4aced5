import type { ListEntry } from '@hammerhead/contracts';
import type { ListHit } from '../hit.js';

type Kind = NonNullable<ListEntry['kind']>;

/** What is known of a party besides its name. */
export interface Circumstances {
  /** ISO 3166-1 alpha-2 of its address. */
  readonly country?: string;
  readonly kind?: Kind;
}

/** Where the country agrees, this share of what the score lacks to 1 is left. */
export const countryAgreesLeaves = 0.75;
/** What a country that differs costs. */
const countryDiffersPenalty = 0.03;
/** What another kind of party costs: a ship is not a person; a firm may bear its owner's name. */
const otherKind = { far: 0.15, near: 0.03 };

export function countryOf(entry: ListEntry, country: string | undefined): ListHit['country'] {
  if (country === undefined || entry.countries.length === 0) return 'unknown';
  return entry.countries.includes(country) ? 'agrees' : 'differs';
}

/**
 * The score of a hit, from the score of the names: higher where the country agrees, lower where it differs or where the
 * party is of another kind. Rounded to four decimals.
 */
export function scoreOf(names: number, country: ListHit['country'], kind?: Kind, listed?: Kind): number {
  const withKind = names - kindPenalty(kind, listed);
  return Math.round(1e4 * Math.max(0, withCountry(withKind, country))) / 1e4;
}

function withCountry(score: number, country: ListHit['country']): number {
  if (country === 'agrees') return 1 - (1 - score) * countryAgreesLeaves;
  return country === 'differs' ? score - countryDiffersPenalty : score;
}

function kindPenalty(kind: Kind | undefined, listed: Kind | undefined): number {
  if (kind === undefined || listed === undefined || kind === listed) return 0;
  return isCraft(kind) || isCraft(listed) ? otherKind.far : otherKind.near;
}

const isCraft = (kind: Kind): boolean => kind === 'vessel' || kind === 'aircraft';

/** The least score of the names that allows a hit of `atLeast`, whatever the circumstances. */
export function leastOfNames(atLeast: number, withCountry: boolean): number {
  // Scores are rounded, so half a unit of the last decimal is allowed.
  const least = atLeast - 0.5e-4;
  return withCountry ? 1 - (1 - least) / countryAgreesLeaves : least;
}

/** What a reading other than the first costs: just enough that a name as written comes first. */
const otherReadingPenalty = 0.01;

/** The score of two names, from the score of their readings. */
export const scoreOfReadings = (score: number, one: boolean, other: boolean): number =>
  score - (one ? otherReadingPenalty : 0) - (other ? otherReadingPenalty : 0);
