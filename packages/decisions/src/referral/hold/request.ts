import type { TokenActor, Transition } from '@hammerhead/contracts';
import { holds, type Transaction } from '@hammerhead/storage';
import { lifecycle } from '../lifecycle.js';
import type { ActRefused } from '../act-refused.js';
import { obstacleTo } from '../act.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import { requestAct } from './acts.js';
import { lockWithCargo } from './cargo.js';

export interface Holding {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly reason: string;
  readonly now: Date;
}

/** Asks that the cargo of a referral be held. */
export async function requestHold(
  tx: Transaction,
  actor: TokenActor,
  { reason, now, ...which }: Holding,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockWithCargo(tx, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo, feed } = found;
  const obstacle = obstacleTo(requestAct, { referral, cargo, now }, actor);
  if (obstacle !== null) return obstacle.refused;
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
