import type { Actor, ReferralStatus } from '@hammerhead/contracts';
import { type LockedReferral, referrals, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Gives a locked referral to somebody, or to nobody. */
export async function assignTo(
  tx: Transaction,
  actor: Actor,
  { id, shipmentId: shipment, bill, assignee: from }: LockedReferral,
  { assignee, status }: { readonly assignee: string | null; readonly status: ReferralStatus },
): Promise<{ readonly version: number; readonly decision: number }> {
  const version = await referrals.assign(tx, id, { assignee, status });
  const decision = await recordDecision(tx, actor, {
    kind: 'assignment',
    body: { referral: id, shipment, bill, from, assignee, status },
  });
  await referrals.noteVersion(tx, { id, version, decision });
  return { version, decision };
}
