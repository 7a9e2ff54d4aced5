import type { TokenActor, Transition } from '@hammerhead/contracts';
import { holds, type Transaction } from '@hammerhead/storage';
import { lifecycle } from '../lifecycle.js';
import { type ActingOn, lockToAct } from '../lock-to-act.js';
import type { ActRefused } from '../act-refused.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import { requestAct } from './acts.js';

export interface Holding extends ActingOn {
  readonly reason: string;
}

/** Asks that the cargo of a referral be held. */
export async function requestHold(
  tx: Transaction,
  actor: TokenActor,
  { reason, ...which }: Holding,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, requestAct, which);
  if (found.outcome !== 'found') return found;
  const { referral, feed } = found;
  const { id, shipmentId, bill } = referral;
  await holds.request(tx, { ...feed, referralId: id, shipmentId, bill, by: actor.subject });
  const status = lifecycle.requestHold.to();
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'hold',
      body: { referral: id, shipment: shipmentId, bill, action: 'request', reason, status },
    },
  });
  return { outcome: 'done', ...step };
}
