import { createHash } from 'node:crypto';
import type { Marks } from '@hammerhead/contracts';

/**
 * SHA-256, in hexadecimal, of what was said, its marks and the agency of who said it: the decision that records it holds it
 * fast. Members count in the order of their names, as the database keeps them in its own.
 */
export const hashOf = (
  body: Readonly<Record<string, unknown>>,
  marks: Marks | null,
  agency: string | null,
): string =>
  createHash('sha256')
    .update(JSON.stringify([body, marks, agency], inOrder), 'utf8')
    .digest('hex');

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
