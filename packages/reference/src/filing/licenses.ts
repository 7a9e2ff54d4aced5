import { compactCode, lettersAsDigits } from '../codes/code-text.js';
import type { FiledCode } from './codes.js';

/** License and exemption codes, AESTIR. Unverified: load the current appendix before use in production. */
export const licenseCodes: readonly FiledCode[] = [
  { code: 'C30', meaning: 'BIS license' },
  { code: 'C32', meaning: 'NLR - on CCL, no license required (reason other than AT; ECCN required)' },
  { code: 'C33', meaning: 'NLR - EAR99 or AT-only' },
  { code: 'C35', meaning: 'LVS low value' },
  { code: 'C36', meaning: 'GBS' },
  { code: 'C38', meaning: 'TSR' },
  { code: 'C40', meaning: 'TMP' },
  { code: 'C41', meaning: 'RPL' },
  { code: 'C42', meaning: 'GOV' },
  { code: 'C43', meaning: 'GFT gift parcel (EIC must be UG)' },
  { code: 'C44', meaning: 'TSU' },
  { code: 'C45', meaning: 'BAG baggage' },
  { code: 'C46', meaning: 'AVS' },
  { code: 'C49', meaning: 'TSPA/other - verify' },
  { code: 'C50', meaning: 'ENC' },
  { code: 'C51', meaning: 'AGR' },
  { code: 'C53', meaning: 'APP' },
  { code: 'C57', meaning: 'VEU' },
  { code: 'C58', meaning: 'CCD' },
  { code: 'C59', meaning: 'STA' },
  { code: 'C60', meaning: 'DY6 (600-series .y)' },
  { code: 'C62', meaning: 'SCP' },
  { code: 'C63', meaning: 'YFA (added June 2020 per AESTIR change log)' },
  { code: 'S00', meaning: 'State ITAR exemption' },
  { code: 'S05', meaning: 'DSP-5 permanent export' },
  { code: 'S61', meaning: 'DSP-61 temporary import/in-transit' },
  { code: 'S73', meaning: 'DSP-73 temporary export' },
  { code: 'S85', meaning: 'DSP-85 classified' },
  { code: 'S94', meaning: 'DSP-94 FMS' },
  { code: 'SAG', meaning: 'State agreement' },
  { code: 'SCA', meaning: 'Canadian ITAR exemption' },
  { code: 'SGB', meaning: 'UK treaty' },
  { code: 'SAU', meaning: 'Australia treaty' },
];

/** `C32` and `C33` state that no license is required, so they are not evidence of one. */
const noLicenseRequired = new Set(['C32', 'C33']);
const meanings: ReadonlyMap<string, string> = new Map(
  licenseCodes.map(({ code, meaning }) => [code, meaning] as const),
);

/** Returns the meaning of a code of the table, or undefined for any other code. */
export const licenseMeaning = (code: string): string | undefined => meanings.get(code);

/**
 * Returns a license code as the table writes it: in upper case, without blanks, with digits for letters that look like
 * them (`c3o` → `C30`); a code that the table lacks is returned as it is.
 */
export const readLicenseCode = (written: string): string => {
  if (meanings.has(written)) return written;
  const code = compactCode(written);
  if (meanings.has(code)) return code;
  const alike = code.slice(0, 1) + lettersAsDigits(code.slice(1));
  return meanings.has(alike) ? alike : code;
};

/** Whether a code claims a license, a license exception or an ITAR exemption. */
export const isLicense = (code: string): boolean => {
  const read = readLicenseCode(code);
  return meanings.has(read) && !noLicenseRequired.has(read);
};
