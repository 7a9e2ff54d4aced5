import type { Actor, Disposition } from '@hammerhead/contracts';
import { type LockedReferral, referrals, type Transaction } from '@hammerhead/storage';
import { recordDecisions } from '../record.js';

/** Closes locked, open referrals, each by a decision of its own, in a fixed number of statements. */
export async function closeEach(
  tx: Transaction,
  actor: Actor,
  due: readonly LockedReferral[],
  { disposition, note }: { readonly disposition: Disposition; readonly note: string },
): Promise<void> {
  if (due.length === 0) return;
  const first = await recordDecisions(
    tx,
    actor,
    due.map(({ id: referral, shipmentId: shipment, position, bill }) => ({
      kind: 'disposition',
      body: { referral, shipment, position, bill, disposition, note },
    })),
  );
  await referrals.closeAll(
    tx,
    due.map(({ id }, at) => ({ id, position: first + at })),
    { disposition, by: actor.subject },
  );
}
