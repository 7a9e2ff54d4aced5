import type { Actor, WaiverGround } from '@hammerhead/contracts';
import { exams, holds, type StandingExam, type StandingHold, type Transaction } from '@hammerhead/storage';
import { groundOf, keepsCargo } from './keeps.js';
import { isExamined } from './rules.js';
import { tellFeed } from './told.js';

/** What becomes of a hold with this disposition; undefined where nothing is held. */
export const holdAfter = (
  hold: StandingHold | null,
  disposition: string,
): 'released' | 'kept' | undefined => {
  if (hold === null || hold.placedAt === null) return undefined;
  return keepsCargo(disposition) ? 'kept' : 'released';
};

/**
 * Ends what stands on the cargo of a referral that is closed: an exam without a result, a request that nobody answered,
 * and the hold unless the disposition keeps the cargo. `whyNotDispose` must have allowed it.
 */
export async function endWithReferral(
  tx: Transaction,
  actor: Actor,
  { hold, exam }: { readonly hold: StandingHold | null; readonly exam: StandingExam | null },
  {
    disposition,
    ground,
    decision,
  }: { readonly disposition: string; readonly ground?: WaiverGround | undefined; readonly decision: number },
): Promise<void> {
  const by = actor.subject;
  if (exam !== null) await exams.end(tx, { id: exam.id, hold, by, outcome: 'disposed', findings: null });
  if (hold === null || holdAfter(hold, disposition) === 'kept') return;
  const { placedAt } = hold;
  const releasedAt = await holds.release(
    tx,
    {
      id: hold.id,
      by,
      how: placedAt === null ? 'withdrawn' : 'disposed',
      examined: isExamined(hold),
      ground: ground ?? groundOf(disposition) ?? null,
    },
    decision,
  );
  if (placedAt !== null) await tellFeed(tx, { ...hold, placedAt, releasedAt });
}
