import type { Actor, ReferralAction } from '@hammerhead/contracts';
import type { LockedReferral } from '@hammerhead/storage';
import { type Act, actionsAmong } from './act.js';
import { assignActs } from './assign-acts.js';
import { disposeActs, tellActs } from './dispose-acts.js';
import { noteAct } from './note.js';
import { reopenAct } from './reopen.js';

/** Everything that a person may do with one referral. Whoever adds a verb adds it here. */
const acts: readonly Act[] = [...assignActs, noteAct, ...disposeActs, ...tellActs, reopenAct];

/** What a person may do with a referral as it stands, and what each brings. */
export const actionsOf = (referral: LockedReferral, actor: Actor): ReferralAction[] =>
  actionsAmong(acts, referral, actor);
