import type { Actor, ReferralAction } from '@hammerhead/contracts';
import { type Queryable, referrals } from '@hammerhead/storage';
import { answersSeen } from '../partner-answer/seen.js';
import { type Act, actionsAmong } from './act.js';
import { assignActs } from './assign-acts.js';
import { disposeActs, tellActs } from './dispose-acts.js';
import { cargoActs } from './hold/acts.js';
import { withCargo } from './hold/cargo.js';
import { markAct } from './mark.js';
import { noteAct } from './note.js';
import { reopenAct } from './reopen.js';

/** Everything that a person may do with one referral, the likeliest first. Whoever adds a verb adds it here. */
const acts: readonly Act[] = [
  ...assignActs,
  ...cargoActs,
  ...disposeActs,
  ...tellActs,
  reopenAct,
  noteAct,
  markAct,
];

/** What a person may do with a referral as it stands at this moment, and what each brings. */
export async function actionsOf(
  db: Queryable,
  actor: Actor,
  { referral: id, now }: { readonly referral: string; readonly now: Date },
): Promise<ReferralAction[]> {
  const referral = await referrals.findState(db, id);
  if (referral === null) return [];
  const answers = actor.role === 'system' ? [] : await answersSeen(db, actor, referral.shipmentId);
  return actionsAmong(acts, { ...(await withCargo(db, referral)), now, answers }, actor);
}
