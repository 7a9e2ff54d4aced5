import {
  type Actor,
  type Decision,
  dispositionSchema,
  type ReferralStatus,
  type Transition,
} from '@hammerhead/contracts';
import { type LockedReferral, referrals, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Brings a locked referral a step further by a decision about it. */
export async function stepReferral(
  tx: Transaction,
  actor: Actor,
  { id, disposition }: Pick<LockedReferral, 'id' | 'disposition'>,
  { status, decision: recorded }: { readonly status: ReferralStatus; readonly decision: Decision },
): Promise<Transition> {
  const version = await referrals.step(tx, id, status);
  const decision = await recordDecision(tx, actor, recorded);
  await referrals.noteVersion(tx, { id, version, decision });
  return {
    id,
    status,
    version,
    disposition: dispositionSchema.nullable().parse(disposition),
    decision,
    rescoring: false,
    hint: null,
  };
}
