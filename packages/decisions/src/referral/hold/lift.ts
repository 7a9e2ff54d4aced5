import type { TokenActor, Transition, WaiverGround } from '@hammerhead/contracts';
import { holds, type Transaction } from '@hammerhead/storage';
import { statusAfter } from '../lifecycle.js';
import type { Act } from '../act.js';
import { lockToAct } from '../lock-to-act.js';
import type { ActRefused } from '../act-refused.js';
import type { ReferralWithCargo } from './cargo.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import { isDeclined, liftAct, withdrawAct } from './acts.js';
import type { Holding } from './request.js';
import { isExamined } from './rules.js';
import { tellFeed } from './told.js';

export interface Lifting extends Holding {
  /** Why, although the cargo was not examined. */
  readonly ground?: WaiverGround | undefined;
}

/** How a hold ends: one that nobody has placed yet is only asked for. */
const endOf = ({ cargo: { hold } }: ReferralWithCargo): Act =>
  hold?.placedAt === null ? withdrawAct : liftAct;

/** Ends a hold and tells its feed; one that nobody has placed yet is withdrawn or declined, and no feed ever heard. */
export async function liftHold(
  tx: Transaction,
  actor: TokenActor,
  { reason, ground, ...which }: Lifting,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, endOf, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo, act } = found;
  const { hold } = cargo;
  const withdraws = act === withdrawAct;
  if (hold !== null && !withdraws && !isExamined(hold) && ground === undefined)
    return { outcome: 'ground_needed' };
  const { id, shipmentId, bill } = referral;
  const status = statusAfter(act.step, referral);
  if (hold === null || status === null) return { outcome: 'wrong_state', status: referral.status };
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'hold',
      body: {
        referral: id,
        shipment: shipmentId,
        bill,
        action: withdraws ? (isDeclined(hold, actor) ? 'decline' : 'withdraw') : 'lift',
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
