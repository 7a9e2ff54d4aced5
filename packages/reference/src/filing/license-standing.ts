import { eccnEntries, eccnOn } from '../commodity/eccn.js';
import { readEccn } from '../commodity/eccn-code.js';
import { destinationOf } from '../places/lookup.js';
import { isLicense, readLicenseCode } from './licenses.js';
import { regimesOn } from './regimes.js';

/**
 * The standing of a license code with an ECCN on the day of departure:
 * - `notInForce`: the ECCN did not exist on that day;
 * - `required`: a license is required for the destination, and the code states that none is;
 * - `limited`: a license exception that the regime limits for the destination;
 * - `presumedDenied`: a license that the regime presumed to deny to anybody but a government there;
 * - `open`: nothing in the table contradicts it.
 */
export type LicenseStanding = 'notInForce' | 'required' | 'limited' | 'presumedDenied' | 'open';

/**
 * The destinations for which an entry needs a license. NS column 1 and RS column 1 apply to every destination but
 * Canada; FC column 1 to the Member States of the OAS. Both are unverified: the summaries of 85 FR 4136 and 90 FR
 * 47170 state it for pistols, rifles and short shotguns, not for each entry. `paragraphs` have needs of their own.
 */
type Need = 'everywhere' | 'oas' | 'unknown';
type Needs = { readonly whole: Need; readonly paragraphs?: Readonly<Record<string, Need>> };

const needs: Readonly<Record<string, Needs>> = {
  '0A501': { whole: 'everywhere', paragraphs: { y: 'unknown' } },
  '0A502': { whole: 'oas' },
  '0A504': { whole: 'oas', paragraphs: { i: 'everywhere' } },
  '0A505': { whole: 'oas', paragraphs: { a: 'everywhere', x: 'everywhere', d: 'unknown' } },
  '0A506': { whole: 'everywhere' },
  '0A507': { whole: 'everywhere' },
  '0A508': { whole: 'oas' },
  '0A509': { whole: 'oas' },
  '0A602': { whole: 'everywhere', paragraphs: { y: 'unknown' } },
  '0B501': { whole: 'everywhere' },
  '1A613': { whole: 'everywhere', paragraphs: { y: 'unknown' } },
};

/** Entries to which the limits of 89 FR 34680 on exceptions and licenses apply. */
const firearms = new Set(['0A501', '0A502', '0A505', '0A506', '0A507', '0A508', '0A509']);

const noLicense = new Set(['C32', 'C33']);
/** The codes of the exceptions LVS and BAG. */
const exceptionsLimited = new Set(['C35', 'C45']);

/**
 * Returns the standing of an EEI line's license code with its ECCN, for a destination (ISO 3166-1 alpha-2) on a day
 * (`YYYY-MM-DD`), or undefined if the table does not know the ECCN or the code.
 */
export const licenseStanding = (
  eccn: string,
  licenseCode: string,
  destination: string,
  day: string,
): LicenseStanding | undefined => {
  const { entry: base, paragraph } = readEccn(eccn);
  const code = readLicenseCode(licenseCode);
  if (!eccnEntries.some((entry) => entry.eccn === base)) return undefined;
  if (eccnOn(base, day) === undefined) return 'notInForce';
  const place = destinationOf(destination);
  const regimes = regimesOn(day);
  if (noLicense.has(code)) {
    const entry = needs[base];
    const need = entry?.paragraphs?.[paragraph] ?? entry?.whole;
    const required = need === 'everywhere' || (need === 'oas' && place?.oasMember === true);
    return required ? 'required' : 'open';
  }
  if (!isLicense(code)) return undefined;
  if (firearms.has(base) && regimes.includes('interim2024')) {
    if (exceptionsLimited.has(code) && place?.caricom === 'full') return 'limited';
    if (code === 'C30' && place?.highRisk2024 === true) return 'presumedDenied';
  }
  return 'open';
};
