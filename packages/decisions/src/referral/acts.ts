import type { Actor, ReferralAction } from '@hammerhead/contracts';
import { type Queryable, referrals, releases } from '@hammerhead/storage';
import { answersSeen } from '../partner-answer/seen.js';
import { releaseAct, withdrawActs } from '../release/acts.js';
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
  releaseAct,
  reopenAct,
  noteAct,
  markAct,
];

/** The most copies of a shipment that are told. */
const mostCopies = 100;

/** What a person may do with a referral as it stands at this moment, and what each brings. */
export async function actionsOf(
  db: Queryable,
  actor: Actor,
  { referral: id, now }: { readonly referral: string; readonly now: Date },
): Promise<ReferralAction[]> {
  const referral = await referrals.findState(db, id);
  if (referral === null) return [];
  const copies = await releases.findStanding(db, referral.shipmentId, now, mostCopies);
  const answers = actor.role === 'system' ? [] : await answersSeen(db, actor, referral.shipmentId);
  const situation = { ...(await withCargo(db, referral)), now, copies, answers };
  return actionsAmong([...acts, ...withdrawActs(copies)], situation, actor);
}
