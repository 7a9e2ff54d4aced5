import { isBlank, trimmed } from '@hammerhead/text';
import { z } from 'zod';

/**
 * True if PostgreSQL can store a text unchanged: no NUL (refused by the server) and no lone surrogate (UTF-8 has no
 * form for one, so an encoder would silently write U+FFFD).
 */
export const isStorableText = (value: string): boolean => value.isWellFormed() && !value.includes('\0');

/**
 * A text of at most `max` UTF-16 units that PostgreSQL can store; may be empty. Blanks and invisible marks at its ends
 * are removed: two texts that differ in nothing else are the same, as a bill and as content.
 */
export const text = (max: number) =>
  z.string().overwrite(trimmed).max(max).refine(isStorableText, 'must not contain NUL or a lone surrogate');

/** A required text: at least one visible character. */
export const requiredText = (max: number) =>
  text(max).refine((value) => !isBlank(value), 'must not be empty');

/** Marks that reorder what follows them, and are not seen: embeddings, overrides and isolates (Unicode Standard Annex 9). */
const reorders = /[\u202a-\u202e\u2066-\u2069]/;
const isInOrder = (value: string): boolean => !reorders.test(value);
const notInOrder = 'must not contain characters that reorder text (U+202A to U+202E, U+2066 to U+2069)';

/** A text that one side writes for the other to read: what is shown is what was written, in its order. */
export const words = (max: number) => text(max).refine(isInOrder, notInOrder);
export const requiredWords = (max: number) => requiredText(max).refine(isInOrder, notInOrder);

/** ISO 3166-1 alpha-2, upper case; whether the country exists is a finding, not a refusal. */
export const country = () =>
  z.string().regex(/^[A-Z]{2}$/, 'must be two capital letters (ISO 3166-1 alpha-2)');
