import type { Culture } from './names.js';

/**
 * The services by which goods travel. `barrels`: families' groupage at a non-vessel carrier; `groupage`: companies'
 * less than container loads; `full`: full containers; `coaster`: small ships with anything on deck; `courier`: parcels
 * by air; `freight`: other air cargo.
 */
export const services = ['barrels', 'groupage', 'full', 'coaster', 'courier', 'freight'] as const;
export type Service = (typeof services)[number];

export type Language = 'en' | 'es' | 'fr' | 'ht' | 'nl';

/** A destination with respect to the traffic; ports come from the reference tables, weights and people from here. */
export interface Profile {
  readonly country: string;
  /** The relative share of each service, in the order of `services`. */
  readonly traffic: readonly number[];
  /** Ports that take most of it, with their weights; every other port of the reference table gets 1. */
  readonly sea: string;
  readonly air: string;
  /** The ports that small ships prefer, if these are others. */
  readonly small?: string;
  readonly cultures: readonly Culture[];
  readonly language: Language;
  /** `City/Parish or province`, most populous first. */
  readonly cities: string;
  /** Dialing prefixes into ranges that no subscriber has, and how many digits follow. */
  readonly phones: readonly string[];
  readonly phoneDigits: number;
}

/** Central office codes of the North American plan that are never given to subscribers. */
export const unassigned = '555 211 311 411 511 611 711 811 911 950 958 959 976'.split(' ');
/** Returns the dialing prefixes of all these office codes in some area codes. */
export const nanp = (...areas: readonly string[]): string[] =>
  unassigned.flatMap((office) => areas.map((area) => `+1${area}${office}`));

export const profile = (
  country: string,
  traffic: string,
  sea: string,
  air: string,
  cultures: readonly Culture[],
  language: Language,
  cities: string,
  phones: readonly string[],
  phoneDigits = 4,
  small?: string,
): Profile => ({
  country,
  traffic: traffic.split(' ').map(Number),
  sea,
  air,
  cultures,
  language,
  cities,
  phones,
  phoneDigits,
  ...(small === undefined ? {} : { small }),
});
