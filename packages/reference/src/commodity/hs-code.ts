import { codeText, lettersAsDigits } from '../codes/code-text.js';

/** An HS or Schedule B code as it was read. */
export type HsReading = {
  /** The digits of the code; if the text cannot be read as a code, the digits that it contains. */
  readonly digits: string;
  /** Whether it was written with other characters than digits, dots, blanks and hyphens, and could still be read. */
  readonly misread: boolean;
};

const plain = /^[0-9]*$/;
const separated = /^[0-9.\s-]*$/;
const separators = /[.\s-]+/g;

/** Words that appear before a code and are not part of it. */
const label =
  /^(?:(?:HTSUS|HTSA|HTS|HS|H\.S\.|SCHEDULE B|SCHED\.? B|SCH\.? B|TARIFF|CODE|NO|NUMBER)[\s.:#]{0,3}){1,4}/;

/** The form of a code: four, six, eight or ten digits; there is no chapter 00 or 77. */
const form = /^(?!00|77)[0-9]{4}(?:[0-9]{2}){0,3}$/;

/** Whether digits can be a heading or a code below it. */
export const isHsForm = (digits: string): boolean => form.test(digits);

/** The number of digits that a code must have before its letters are read as digits. */
const fewestDigits = 3;

/**
 * Reads a code: dots, blanks and hyphens do not matter; letters that look like digits (`93O200`) and full-width digits
 * are read if the result is a code, and a label before the code (`HS 9302.00`) is skipped.
 */
export const readHs = (written: string): HsReading => {
  if (plain.test(written)) return { digits: written, misread: false };
  if (separated.test(written)) return { digits: written.replace(separators, ''), misread: false };
  const text = codeText(written).replace(label, '').replace(separators, '');
  const digits = text.replace(/[^0-9]+/g, '');
  const alike = lettersAsDigits(text);
  if (digits.length >= fewestDigits && isHsForm(alike)) return { digits: alike, misread: true };
  return { digits, misread: false };
};

/** Returns the digits of an HS or Schedule B code as it was read: `7326.90` → `732690`, `93O2.00` → `930200`. */
export const hsDigits = (hs: string): string => (plain.test(hs) ? hs : readHs(hs).digits);

/** Formats an HS or Schedule B code for people: `732690` → `7326.90`, `9302000040` → `9302.00.0040`. */
export const hsDotted = (hs: string): string => {
  const digits = hsDigits(hs);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('.');
};
