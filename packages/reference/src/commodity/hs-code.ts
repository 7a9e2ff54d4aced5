import { codeText, lettersAsDigits } from '../codes/code-text.js';

/** An HS or Schedule B code as it was read. */
export type HsReading = {
  /** Its digits; where it cannot be read as a code, those that stand in it. */
  readonly digits: string;
  /** It was not written in digits, dots, blanks and hyphens alone, and still could be read. */
  readonly misread: boolean;
};

const plain = /^[0-9]*$/;
const separated = /^[0-9.\s-]*$/;
const separators = /[.\s-]+/g;

/** Words that stand before a code and are none of it. */
const label =
  /^(?:(?:HTSUS|HTSA|HTS|HS|H\.S\.|SCHEDULE B|SCHED\.? B|SCH\.? B|TARIFF|CODE|NO|NUMBER)[\s.:#]{0,3}){1,4}/;

/** Four, six, eight or ten digits; there is no chapter 00 or 77. */
const form = /^(?!00|77)[0-9]{4}(?:[0-9]{2}){0,3}$/;

/** Whether digits can be a heading or a code below it. */
export const isHsForm = (digits: string): boolean => form.test(digits);

/** Digits that a code must be written in for its letters to be taken for digits. */
const fewestDigits = 3;

/**
 * Reads a code: dots, blanks and hyphens do not matter; letters that look like digits (`93O200`) and full-width digits
 * are read where that makes a code, and so is one that a label (`HS 9302.00`) stands before.
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

/** The digits of an HS or Schedule B code as it was read: `7326.90` → `732690`, `93O2.00` → `930200`. */
export const hsDigits = (hs: string): string => (plain.test(hs) ? hs : readHs(hs).digits);

/** An HS or Schedule B code as people read it: `732690` → `7326.90`, `9302000040` → `9302.00.0040`. */
export const hsDotted = (hs: string): string => {
  const digits = hsDigits(hs);
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].filter((part) => part !== '').join('.');
};
