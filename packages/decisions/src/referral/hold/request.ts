import type { TokenActor, Transition } from '@hammerhead/contracts';
import { holds, type Transaction } from '@hammerhead/storage';
import { lifecycle } from '../lifecycle.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import { lockWithCargo } from './cargo.js';
import { type CargoRefused, whyNotRequestHold } from './rules.js';

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
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | CargoRefused> {
  const found = await lockWithCargo(tx, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo, feed } = found;
  const refused = whyNotRequestHold(actor, { referral, cargo, now });
  if (refused !== null) return refused;
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
