import { z } from 'zod';

/**
 * The times that PostgreSQL, JavaScript and the four digits of a year in ISO 8601 can all represent, in UTC: from the
 * first instant of the year 1 to the last of 9999. A time written with an offset may lie outside although its digits do
 * not: `0001-01-01T00:00:00+23:00` is a moment of the year 0, which PostgreSQL refuses.
 */
const first = Date.parse('0001-01-01T00:00:00.000Z');
const last = Date.parse('9999-12-31T23:59:59.999Z');
const isTellable = (text: string): boolean => {
  const instant = Date.parse(text);
  // Another check reports a text that is not a time at all.
  return !(instant < first || instant > last);
};
const outside = 'must lie in the years 1 to 9999 (UTC)';

/** Fractions go down to nanoseconds; PostgreSQL refuses a time that is written with very many digits. */
const maxFractionDigits = 9;
const isPrecise = (text: string): boolean => (/\.(\d+)/.exec(text)?.[1]?.length ?? 0) <= maxFractionDigits;
const tooPrecise = 'must not be more precise than nanoseconds';

const toSeconds = '2023-09-14T18:00:00'.length;
const offsetLength = '-04:00'.length;

/** Returns the same instant in UTC; what lies outside the years that can be told is returned as it is. */
const inUtc = (value: string): string => {
  if (value.endsWith('Z') || !isTellable(value)) return value;
  const [whole = '', fraction] = value.slice(0, -offsetLength).split('.');
  const seconds = new Date(`${whole}${value.slice(-offsetLength)}`).toISOString().slice(0, toSeconds);
  return `${seconds}${fraction === undefined ? '' : `.${fraction}`}Z`;
};

/** Gives an instant its one text: in UTC, and no zeros end the fraction of its seconds. */
const shortestTime = (written: string): string => {
  const value = inUtc(written);
  if (!value.includes('.')) return value;
  let end = value.length - 1;
  while (value.charAt(end - 1) === '0') end -= 1;
  return `${value.slice(0, value.charAt(end - 1) === '.' ? end - 1 : end)}Z`;
};

/** ISO 8601, such as `2023-09-14T18:00:00Z`; the day must exist. One written with an offset becomes the same in UTC. */
export const utc = () =>
  z.iso
    .datetime({ offset: true, abort: true })
    .overwrite(shortestTime)
    .refine(isPrecise, tooPrecise)
    .refine(isTellable, { error: outside, abort: true });

/**
 * ISO 8601 in UTC or with an offset, such as `2023-09-14T14:00:00-04:00`; the day must exist. It becomes the same in UTC:
 * PostgreSQL takes no offset of 16 hours or more.
 */
export const instant = () =>
  z.iso
    .datetime({ offset: true, abort: true })
    .overwrite(inUtc)
    .refine(isPrecise, tooPrecise)
    .refine(isTellable, { error: outside, abort: true });

/** A time in an answer: in UTC, with milliseconds. */
export const answeredAt = (description: string) =>
  z.iso.datetime().meta({ description, examples: ['2023-09-14T05:12:01.107Z'] });

/** A day that exists, such as `2023-09-14`. */
export const day = () => z.iso.date({ abort: true }).refine(isTellable, { error: outside, abort: true });
