import { createHash } from 'node:crypto';
import { type Problem, problem } from '../problems/problem.js';
import type { z } from 'zod';

/**
 * Opaque cursors of keyset pages: where the next page begins, and a check that binds it to the list it was
 * made for. The check is no secret and need not be: a cursor carries no right, filters are applied again on
 * each page. It tells a client at once that a cursor was changed, cut, or sent with other filters.
 *
 * @param scope what the cursor is good for: the list with its filters and sort
 */
export function encodeCursor(scope: unknown, value: unknown): string {
  const payload = JSON.stringify(value);
  return Buffer.from(`${checkOf(scope, payload)}${payload}`).toString('base64url');
}

/** @throws Problem `invalid` naming `cursor`, unless it was made for `scope` and holds what `schema` says */
export function decodeCursor<Schema extends z.ZodType>(
  scope: unknown,
  schema: Schema,
  cursor: string,
): z.output<Schema> {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const payload = text.slice(checkLength);
  if (encodeCursorText(scope, payload) !== cursor) throw foreignCursor();
  const parsed = schema.safeParse(jsonOf(payload));
  if (!parsed.success) throw foreignCursor();
  return parsed.data;
}

/** Undefined where it is none: the check tells a cursor that was changed by accident, not one that was made up. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const checkLength = 16;

const checkOf = (scope: unknown, payload: string): string =>
  createHash('sha256')
    .update(`${JSON.stringify(scope)}\0${payload}`)
    .digest('base64url')
    .slice(0, checkLength);

const encodeCursorText = (scope: unknown, payload: string): string =>
  Buffer.from(`${checkOf(scope, payload)}${payload}`).toString('base64url');

const foreignCursor = (): Problem =>
  problem('invalid', {
    errors: [
      { path: 'cursor', message: 'is not the nextCursor of this list with these filters and this sort' },
    ],
  });
