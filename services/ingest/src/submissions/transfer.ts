import { type Pool, type SubmissionRow, submissions, transaction, type Transfer } from '@hammerhead/storage';

/**
 * A transfer that brought nothing for this long is considered broken: its process may have died. A sender that is
 * silent for 60 s is cut off, and a stream is held for 45 s while scoring is behind; transfers within these times are
 * alive.
 */
const silenceSeconds = 75;

/** A submission as its feed may see it, or null when the feed has none with this id. */
export const findSubmission = (pool: Pool, feedId: string, id: string): Promise<SubmissionRow | null> =>
  submissions.find(pool, feedId, id, silenceSeconds);

/**
 * Starts, resumes or repeats a transfer. A repetition from line 1 counts lines, duplicates and errors anew; manifests
 * that it brought before are recognized as its own.
 * @param reference the feed's own name for it
 * @returns the lines that are already committed, and the transfer; no transfer if `firstLine` would leave lines out,
 *   and then a transfer under way is not disturbed
 */
export const beginTransfer = (
  pool: Pool,
  feedId: string,
  submissionId: string,
  firstLine: number,
  reference: string | null = null,
): Promise<{ readonly transfer: Transfer | null; readonly lines: number }> =>
  transaction(pool, async (tx) => {
    if (firstLine > 1) {
      const lines = await submissions.lockLines(tx, feedId, submissionId);
      if (firstLine > lines + 1) return { transfer: null, lines };
    }
    const anew = firstLine === 1;
    const begun = await submissions.beginTransfer(tx, feedId, submissionId, { anew, reference });
    // Runs behind the lock on the submission, so it sees the last commit of a transfer that is being taken over.
    if (anew) await submissions.deleteErrors(tx, feedId, submissionId);
    return begun;
  });
