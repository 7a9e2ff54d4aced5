import { instantText } from '@hammerhead/contracts';
import type { AlreadyOpen } from '@hammerhead/decisions';
import { type Problem, problem } from '@hammerhead/service-kit';
import { type Queryable, referrals } from '@hammerhead/storage';

/** The problem to answer with when a shipment already has its one open referral: which, since when, and by whom. */
export async function referralOpen(db: Queryable, { referral }: AlreadyOpen): Promise<Problem> {
  const open = referral === null ? null : await referrals.find(db, referral);
  if (open === null) return problem('referral_open');
  const [createdAt, createdBy] = [instantText(open.createdAt), open.createdBy ?? 'scoring'];
  return problem('referral_open', {
    detail: `its referral ${open.id} is ${open.status}, referred by ${createdBy} at ${createdAt}: ${open.headline}`,
    extensions: { referralId: open.id, referralStatus: open.status, createdAt, createdBy },
  });
}
