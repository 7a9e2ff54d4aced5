import type { Actor } from '@hammerhead/contracts';
import type { Transaction } from '@hammerhead/storage';
import type { ActRefused } from './act-refused.js';
import { type Act, obstacleTo } from './act.js';
import { lockWithCargo, type ReferralWithCargo } from './hold/cargo.js';
import type { Refused } from './refused.js';

/** The referral that somebody acts on, as they saw it. */
export interface ActingOn {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly now: Date;
}

/** A referral that is locked until the transaction ends, for an act that nothing stands in the way of. */
export interface LockedToAct extends ReferralWithCargo {
  readonly outcome: 'found';
  readonly act: Act;
}

/**
 * Locks a referral with its cargo for an act of somebody who has seen its version, or says why they may not do it.
 * @param act where it depends on the referral, how
 */
export async function lockToAct(
  tx: Transaction,
  actor: Actor,
  act: Act | ((found: ReferralWithCargo) => Act),
  { referral, hasSeen, now }: ActingOn,
): Promise<LockedToAct | Refused | ActRefused> {
  const found = await lockWithCargo(tx, { referral, hasSeen });
  if (found.outcome !== 'found') return found;
  const chosen = typeof act === 'function' ? act(found) : act;
  const obstacle = obstacleTo(chosen, { ...found, now }, actor);
  return obstacle === null ? { ...found, act: chosen } : obstacle.refused;
}
