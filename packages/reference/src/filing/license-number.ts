import { compactCode } from '../codes/code-text.js';
import { isLicense, licenseMeaning } from './licenses.js';

/** Symbols of exceptions and words for "none", which filers write where AES asks for the number of a license. */
const symbols = new Set(
  (
    'NLR LVS GBS CIV TSR TMP RPL GOV GFT TSU BAG AVS APR ENC AGR APP VEU CCD STA DY6 SCP YFA ACE MED ' +
    'NONE NA NIL NULL UNKNOWN PENDING TBD TBA TOFOLLOW NOTREQUIRED NOLICENSE NOLICENSEREQUIRED NOLICENCEREQUIRED EXEMPT'
  ).split(' '),
);
/** The form of a section of the regulations. */
const citation = /CFR|^(?:15|22)?(?:740|748|123|125|126|30)\.[0-9]/;

/**
 * Whether a text is the number of a license: it has a digit other than 0, and is neither the symbol of an exception
 * nor a license code nor a section of the regulations, which are filed when there is no license.
 */
export const isLicenseNumber = (written: string): boolean => {
  const compact = compactCode(written);
  if (!/[1-9]/.test(compact) || symbols.has(compact)) return false;
  if (isLicense(compact) || licenseMeaning(compact) !== undefined) return false;
  return !citation.test(written.toUpperCase().replace(/\s+/g, ''));
};
