import type { Actor } from '@hammerhead/contracts';
import { cancellations, referrals, type Transaction } from '@hammerhead/storage';
import { canceledBecause } from '../sentences.js';
import { closeEach } from './close-each.js';
import { statusAfter } from './lifecycle.js';

/**
 * Closes the open referrals of shipments that their feed canceled, in a fixed number of statements. One about which
 * somebody asked for a hold stays open, and people decide: a cancellation is no way out of a hold. Where a later
 * revision brings a bill back, its shipment is scored and referred anew.
 * @param limit the most cancellations acted on at once
 * @returns how many it closed, and whether there may be more; null while another worker does the same
 */
export async function closeCanceled(
  tx: Transaction,
  actor: Actor,
  limit: number,
): Promise<{ readonly closed: number; readonly more: boolean } | null> {
  const after = await cancellations.lock(tx);
  if (after === null) return null;
  const { shipments, upto } = await cancellations.find(tx, after, limit);
  if (upto === after) return { closed: 0, more: false };
  const open = [...(await referrals.lockOpen(tx, shipments)).values()];
  // Behind the lock: until then a revision may have brought one back, and moved its referral.
  const canceled = await cancellations.findStillCanceled(tx, open);
  const due = open.filter(
    (referral) => canceled.has(referral.shipmentId) && statusAfter('cancel', referral) !== null,
  );
  await closeEach(tx, actor, due, { disposition: 'shipment_canceled', note: canceledBecause });
  await cancellations.advance(tx, upto);
  return { closed: due.length, more: shipments.length > 0 };
}
