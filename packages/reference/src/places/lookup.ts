import { isCountry } from './countries.js';
import { countriesBeyond } from './countries-beyond.js';
import type { Destination } from './destination.js';
import { destinations } from './destinations.js';
import { isLocode, locodeOf, portOf } from './locode.js';

const destinationByCode = new Map(destinations.map((destination) => [destination.alpha2, destination]));

/** Returns the destination of an ISO 3166-1 alpha-2 code, or undefined if the product knows none. */
export const destinationOf = (country: string): Destination | undefined => destinationByCode.get(country);

/** The countries that are screened unless a rule set names its own. */
export const defaultArea: readonly string[] = destinations
  .filter(({ scope }) => scope === 'core' || scope === 'extended')
  .map(({ alpha2 }) => alpha2);

/**
 * Returns the country (ISO 3166-1 alpha-2) of a UN/LOCODE. A code that the table lacks still identifies its country,
 * because a UN/LOCODE begins with it; a text that is not a UN/LOCODE identifies none.
 */
export const portCountry = (port: string): string | undefined => {
  const known = portOf(port);
  if (known !== undefined) return known.country;
  const code = locodeOf(port);
  const country = code.slice(0, 2);
  return isLocode(code) && isCountry(country) ? country : undefined;
};

/** Returns the name of a country for a sentence: `Haiti`, or its code if the product has no name for it. */
export const countryName = (country: string): string =>
  destinationByCode.get(country)?.name ?? countriesBeyond.get(country) ?? country;

/** What stands behind the name of a place: `Miami (seaport incl. Miami River)`. */
const remark = / \(.{1,100}\)$/;

/**
 * Returns the name of a port for a sentence, with its code: `Miami (USMIA)`; the code alone if the table has no such
 * port.
 */
export const portName = (port: string): string => {
  const known = portOf(port);
  return known === undefined ? locodeOf(port) : `${known.name.replace(remark, '')} (${known.code})`;
};

/** Ports of Haiti away from Port-au-Prince and Cap-Haïtien that appear in trafficking cases. */
export const haitiMinorPorts: readonly string[] = ['HTACA', 'HTGVS', 'HTJEE', 'HTMIR', 'HTPDP', 'HTSMC'];
