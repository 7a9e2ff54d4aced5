import type { Party } from '@hammerhead/contracts';
import { wordsOf } from './words.js';

/** Short forms of the words that feeds abbreviate as they like (USPS Publication 28, appendix C). */
const shortForms: ReadonlyMap<string, string> = new Map([
  ['STREET', 'ST'],
  ['ROAD', 'RD'],
  ['AVENUE', 'AVE'],
  ['BOULEVARD', 'BLVD'],
  ['DRIVE', 'DR'],
  ['LANE', 'LN'],
  ['COURT', 'CT'],
  ['PLACE', 'PL'],
  ['TERRACE', 'TER'],
  ['HIGHWAY', 'HWY'],
  ['PARKWAY', 'PKWY'],
  ['CIRCLE', 'CIR'],
  ['APARTMENT', 'APT'],
  ['SUITE', 'STE'],
  ['BUILDING', 'BLDG'],
  ['NORTH', 'N'],
  ['SOUTH', 'S'],
  ['EAST', 'E'],
  ['WEST', 'W'],
  ['NORTHWEST', 'NW'],
  ['NORTHEAST', 'NE'],
  ['SOUTHWEST', 'SW'],
  ['SOUTHEAST', 'SE'],
]);

/**
 * An address as it is compared: lines, city and country in ASCII upper case with the usual abbreviations.
 * Undefined without a line: a city alone links strangers. Region and postal code stay out, because many
 * feeds leave them out.
 */
export function normalizeAddress(address: NonNullable<Party['address']>): string | undefined {
  const lines = wordsOf((address.lines ?? []).join(' '), shortForms).join(' ');
  if (lines === '') return undefined;
  const city = wordsOf(address.city ?? '', shortForms).join(' ');
  return `${lines}|${city}|${address.country ?? ''}`;
}
