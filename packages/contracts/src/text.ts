import { trimmed } from '@hammerhead/text';
import { z } from 'zod';

/**
 * True where PostgreSQL can store a text unchanged: no NUL (refused by the server) and no lone surrogate
 * (UTF-8 has no form for one, so an encoder would silently write U+FFFD).
 */
export const isStorableText = (value: string): boolean => value.isWellFormed() && !value.includes('\0');

/**
 * A text of at most `max` UTF-16 units that PostgreSQL can store; may be empty. Blanks and invisible marks at its ends are
 * none of it: two texts that differ in nothing else are one, as a bill and as content.
 */
export const text = (max: number) =>
  z.string().overwrite(trimmed).max(max).refine(isStorableText, 'must not contain NUL or a lone surrogate');

/** A required text: at least one character that one can see. */
export const requiredText = (max: number) => text(max).refine((value) => value !== '', 'must not be empty');

/** With nanoseconds; PostgreSQL refuses a time that is written with very many digits. */
const longestTime = '2023-09-14T18:00:00.123456789Z'.length;

/** ISO 8601 in UTC, such as `2023-09-14T18:00:00Z`; the day must exist. PostgreSQL has no year 0. */
export const utc = () =>
  z.iso
    .datetime()
    .overwrite(shortestTime)
    .refine((value) => value >= '0001', 'must not lie in the year 0')
    .refine((value) => value.length <= longestTime, 'must not be more precise than nanoseconds');

/** One instant has one text: no zeros end its fraction. */
const shortestTime = (value: string): string => {
  if (!value.includes('.')) return value;
  let end = value.length - 1;
  while (value.charAt(end - 1) === '0') end -= 1;
  return `${value.slice(0, value.charAt(end - 1) === '.' ? end - 1 : end)}Z`;
};

/** ISO 3166-1 alpha-2, upper case; whether the country exists is a finding, not a refusal. */
export const country = () =>
  z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1 alpha-2)');
