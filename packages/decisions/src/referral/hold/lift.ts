import type { TokenActor, Transition, WaiverGround } from '@hammerhead/contracts';
import { holds, type Transaction } from '@hammerhead/storage';
import { statusAfter } from '../lifecycle.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import { lockWithCargo } from './cargo.js';
import type { Holding } from './request.js';
import { type CargoRefused, isExamined, whyNotLiftHold } from './rules.js';
import { tellFeed } from './told.js';

export interface Lifting extends Omit<Holding, 'now'> {
  /** Why, although the cargo was not examined. */
  readonly ground?: WaiverGround | undefined;
}

/** Ends a hold and tells its feed; one that nobody has placed yet is withdrawn, and no feed ever heard of it. */
export async function liftHold(
  tx: Transaction,
  actor: TokenActor,
  { reason, ground, ...which }: Lifting,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | CargoRefused> {
  const found = await lockWithCargo(tx, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const refused = whyNotLiftHold(actor, { referral, cargo }, ground !== undefined);
  if (refused !== null) return refused;
  const { id, shipmentId, bill } = referral;
  const { hold } = cargo;
  const withdraws = hold?.placedAt === null;
  const status = statusAfter(withdraws ? 'withdrawHold' : 'liftHold', referral);
  if (hold === null || status === null) return { outcome: 'wrong_state', status: referral.status };
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'hold',
      body: {
        referral: id,
        shipment: shipmentId,
        bill,
        action: withdraws ? 'withdraw' : 'lift',
        reason,
        ...(ground === undefined ? {} : { ground }),
        status,
      },
    },
  });
  const releasedAt = await holds.release(
    tx,
    {
      id: hold.id,
      by: actor.subject,
      how: withdraws ? 'withdrawn' : 'lifted',
      examined: isExamined(hold),
      ground: ground ?? null,
    },
    step.decision,
  );
  if (hold.placedAt !== null) await tellFeed(tx, { ...hold, placedAt: hold.placedAt, releasedAt });
  return { outcome: 'done', ...step };
}
