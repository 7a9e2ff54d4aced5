import { createHash } from 'node:crypto';
import type { Marks } from '@hammerhead/contracts';

/**
 * SHA-256, in hexadecimal, of what a note says, its marks and the agency of who wrote it: the decision that records the
 * note holds it fast. Members of the marks count in the order of their names, as the database keeps them in its own.
 */
export function hashOf({
  text,
  marks,
  agency,
}: {
  readonly text: string;
  readonly marks: Marks | null;
  readonly agency: string | null;
}): string {
  const members = Object.entries(marks ?? {})
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([text, members, agency]), 'utf8')
    .digest('hex');
}
