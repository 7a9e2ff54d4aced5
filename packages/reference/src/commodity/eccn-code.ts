import { remembering } from '@hammerhead/primitives';
import { compactCode, lettersAsDigits } from '../codes/code-text.js';

/** An ECCN as it was read. */
export type EccnReading = {
  /** `0A501`, `EAR99`; a text that is not an ECCN is kept in upper case, without blanks, dots and hyphens. */
  readonly entry: string;
  /** The letter of the paragraph in lower case, such as `a` of `0A501.a.1`; empty if none is given. */
  readonly paragraph: string;
  /** Whether letters were read as the digits that they look like, or digits as letters. */
  readonly misread: boolean;
};

/** The category, the group and three digits; then the paragraph, in brackets or not. */
const form = /^([0-9A-Z])([A-E])([0-9A-Z]{3})\(?([A-Z])?/;
const digits = /^[0-9]{4}$/;
const ear99 = /^EAR[9G]{2}$/;

/**
 * Reads an Export Control Classification Number: case, blanks, dots, hyphens and brackets do not matter, and letters
 * that look like digits are read as those (`OA501` → `0A501`).
 */
export const readEccn: (written: string) => EccnReading = remembering(1_024, (written): EccnReading => {
  const text = compactCode(written);
  if (ear99.test(text)) return { entry: 'EAR99', paragraph: '', misread: text !== 'EAR99' };
  const [, category, group, number, paragraph = ''] = form.exec(text) ?? [];
  if (category === undefined || group === undefined || number === undefined)
    return { entry: text, paragraph: '', misread: false };
  const read = lettersAsDigits(category + number);
  if (!digits.test(read)) return { entry: text, paragraph: '', misread: false };
  const entry = `${read.slice(0, 1)}${group}${read.slice(1)}`;
  return { entry, paragraph: paragraph.toLowerCase(), misread: read !== category + number };
});
