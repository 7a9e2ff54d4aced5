import { type Pool, type SubmissionRow, submissions, transaction, type Transfer } from '@hammerhead/storage';

/**
 * A transfer that brought nothing for so long is taken for broken: its process may have died. A sender that is silent for
 * 60 s is cut off, and a stream is held for 45 s while scoring is behind; those still live.
 */
const silenceSeconds = 75;

/** A submission as its feed may see it; null where the feed has none with this id. */
export const findSubmission = (pool: Pool, feedId: string, id: string): Promise<SubmissionRow | null> =>
  submissions.find(pool, feedId, id, silenceSeconds);

/**
 * Starts, resumes or repeats a transfer. A repetition from line 1 counts lines, duplicates and errors anew; what it
 * brought before is recognized as its own.
 * @returns the lines that are committed already, and the transfer; none where `firstLine` would leave lines out,
 *   and then a transfer under way is not disturbed
 */
export const beginTransfer = (
  pool: Pool,
  feedId: string,
  submissionId: string,
  firstLine: number,
): Promise<{ readonly transfer: Transfer | null; readonly lines: number }> =>
  transaction(pool, async (tx) => {
    if (firstLine > 1) {
      const lines = await submissions.lockLines(tx, feedId, submissionId);
      if (firstLine > lines + 1) return { transfer: null, lines };
    }
    const anew = firstLine === 1;
    const begun = await submissions.beginTransfer(tx, feedId, submissionId, anew);
    // Behind the lock on the submission: it sees what a transfer that is being taken over has committed last.
    if (anew) await submissions.deleteErrors(tx, feedId, submissionId);
    return begun;
  });
