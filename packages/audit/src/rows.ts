import { audit, type Queryable } from '@hammerhead/storage';
import { type Finding, finding } from './finding.js';

/** The first of these entries whose decision says of a note, hold, exam or referral what its row does not. */
export async function otherRow(db: Queryable, seqs: readonly number[]): Promise<Finding | undefined> {
  const other = await audit.findOtherRow(db, seqs);
  return other === null
    ? undefined
    : finding(
        'row',
        other.seq,
        `the ${other.what} is not what the decision at position ${other.decision} of the log says of it: it was altered`,
      );
}
