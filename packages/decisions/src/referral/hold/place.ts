import type { TokenActor, Transition } from '@hammerhead/contracts';
import { holds, type Transaction } from '@hammerhead/storage';
import { lifecycle } from '../lifecycle.js';
import { lockToAct } from '../lock-to-act.js';
import type { ActRefused } from '../act-refused.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import { departedAt, placeAct } from './acts.js';
import type { Holding } from './request.js';
import { tellFeed } from './told.js';

/** Has the cargo of a referral held, whether somebody asked for it or not, and tells its feed. */
export async function placeHold(
  tx: Transaction,
  actor: TokenActor,
  { reason, ...which }: Holding,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, placeAct, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo, feed } = found;
  const { id, shipmentId, bill } = referral;
  const status = lifecycle.placeHold.to(referral);
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'hold',
      body: { referral: id, shipment: shipmentId, bill, action: 'place', reason, status },
    },
  });
  const by = actor.subject;
  const placedAt =
    cargo.hold === null
      ? await holds.place(tx, { ...feed, referralId: id, shipmentId, bill, by }, step.decision)
      : await holds.placeRequested(tx, { id: cargo.hold.id, masterBill: feed.masterBill, by }, step.decision);
  await tellFeed(tx, { ...feed, ...cargo.hold, bill, placedAt, releasedAt: null });
  return { outcome: 'done', ...step, hint: departedAt(cargo, which.now) };
}
