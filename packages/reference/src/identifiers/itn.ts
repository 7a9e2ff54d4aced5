import { type Check, fault, ok } from './check.js';

const form = /^(?:AES[\s:]+)?X([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{6}$/i;

/** Returns the number of days of a month in the Gregorian calendar; 0 if there is no such month. */
const daysIn = (year: number, month: number): number =>
  month < 1 || month > 12 ? 0 : new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();

/**
 * Returns the day in an Internal Transaction Number, `YYYY-MM-DD`, or undefined if it is malformed. On documents `AES`
 * and a blank may precede it: 15 CFR 30.7(b).
 */
export const itnDay = (value: string): string | undefined => {
  const parts = form.exec(value.trim());
  if (parts === null) return undefined;
  const [, year = '', month = '', day = ''] = parts;
  const number = Number(day);
  return number >= 1 && number <= daysIn(Number(year), Number(month)) ? `${year}-${month}-${day}` : undefined;
};

/** Checks an Internal Transaction Number of AES: X, a real date and six digits. */
export const checkItn = (value: string): Check => {
  if (itnDay(value) !== undefined) return ok;
  return fault(
    form.test(value.trim()) ? 'its date does not exist' : 'it is not X, a date (YYYYMMDD) and six digits',
  );
};

/**
 * Whether a text is a legend that may lawfully replace an ITN: AES downtime, postdeparture filing and exemption
 * legends (15 CFR 30.7 and appendix D).
 */
export const isFilingLegend = (value: string): boolean => /^\s*(?:AESDOWN|AESPOST|NO\s?EEI)\b/i.test(value);
