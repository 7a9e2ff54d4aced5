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

/** Seconds may be left out. */
const toMinutes = '2023-09-14T18:00Z'.length;

/** Gives an instant its one text: it states the seconds, and no zeros end their fraction. */
const shortestTime = (value: string): string => {
  if (value.length === toMinutes) return `${value.slice(0, -1)}:00Z`;
  if (!value.includes('.')) return value;
  let end = value.length - 1;
  while (value.charAt(end - 1) === '0') end -= 1;
  return `${value.slice(0, value.charAt(end - 1) === '.' ? end - 1 : end)}Z`;
};

/** ISO 8601 in UTC, such as `2023-09-14T18:00:00Z`; the day must exist. */
export const utc = () =>
  z.iso.datetime().overwrite(shortestTime).refine(isPrecise, tooPrecise).refine(isTellable, outside);

/** ISO 8601 in UTC or with an offset, such as `2023-09-14T14:00:00-04:00`; the day must exist. */
export const instant = () =>
  z.iso.datetime({ offset: true }).refine(isPrecise, tooPrecise).refine(isTellable, outside);

/** A day that exists, such as `2023-09-14`. */
export const day = () => z.iso.date().refine(isTellable, outside);
