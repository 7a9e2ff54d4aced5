import type { Marks } from '@hammerhead/contracts';
import { strictest } from '../marks/strictest.js';

/**
 * The marks of a release, or of a reply about it, as one recipient is shown them: of REL TO the United States and the
 * recipient's own countries, since every other name tells who else was told. To an agency of a US state that leaves no
 * country at all, which NOFORN says.
 * @param countries of the recipient and of its agreement, ISO 3166-1 alpha-2
 */
export function releasedMarks(marks: Marks | null, countries: readonly string[]): Marks | null {
  if (marks?.relTo === undefined) return marks;
  const relTo = marks.relTo.filter((one) => one === 'USA' || countries.includes(one));
  return strictest([{ ...marks, relTo }]);
}
