import type { AuditVerification } from '@hammerhead/contracts';
import type { Context } from '../context.js';
import { count } from '../terminal/format.js';

/** What was found, wherever it was. */
type Told = Pick<
  AuditVerification,
  'whole' | 'from' | 'until' | 'brokenAt' | 'reason' | 'checkpoint' | 'restored'
>;

/** Tells a verdict. @returns the exit code */
export function tellVerdict(verdict: Told, { stdout }: Pick<Context, 'stdout'>): number {
  const { whole, from, until, brokenAt, reason, checkpoint, restored } = verdict;
  for (const one of restored)
    stdout.write(
      `Restored at entry ${one.seq}, recorded ${one.at}: ${one.reason}. What came after it then is lost.\n`,
    );
  const signed =
    checkpoint === null
      ? 'no signed checkpoint was at hand: entries at the end may have been cut off, or all computed anew'
      : `checkpoint ${count(checkpoint.seq)} of ${checkpoint.at} agrees, signed with key ${checkpoint.key}`;
  if (whole) {
    stdout.write(`The record is whole: ${count(from)} to ${count(until)}; ${signed}.\n`);
    return 0;
  }
  stdout.write(`The record is broken at entry ${brokenAt ?? 0}: ${reason ?? ''}.\n`);
  return 1;
}
