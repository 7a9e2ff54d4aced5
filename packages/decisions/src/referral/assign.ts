import type { Actor, Assigned } from '@hammerhead/contracts';
import type { Transaction } from '@hammerhead/storage';
import { isColleagueWho } from '../person/colleague.js';
import { assignTo } from './assign-to.js';
import { giveBackAct, handOverAct, takeAct } from './assign-acts.js';
import { statusAfter } from './lifecycle.js';
import type { ActRefused } from './act-refused.js';
import { type ActingOn, lockToAct } from './lock-to-act.js';
import type { Refused } from './refused.js';

export interface Assigning extends ActingOn {
  /** A subject; `me`; or null for nobody. */
  readonly assignee: string | null;
}

/**
 * Assigns a referral: to oneself, back to nobody, or to a colleague. An analyst disposes of their own; who may assign
 * the work of others, of any. What it says of a colleague who may not work referrals it says of one whom there is not.
 */
export async function assignReferral(
  tx: Transaction,
  actor: Actor,
  { assignee: asked, ...which }: Assigning,
): Promise<({ readonly outcome: 'assigned' } & Assigned) | Refused | ActRefused> {
  const assignee = asked === 'me' ? actor.subject : asked;
  const act = assignee === null ? giveBackAct : assignee === actor.subject ? takeAct : handOverAct;
  const found = await lockToAct(tx, actor, act, which);
  if (found.outcome !== 'found') return found;
  const { referral } = found;
  const { id, status: stands, assignee: from } = referral;
  if (act === handOverAct && (assignee === null || !(await isColleagueWho(tx, assignee, 'referral:work'))))
    return { outcome: 'invalid', errors: [{ path: 'assignee', message: noColleague }] };
  if (assignee === from)
    return { outcome: 'wrong_state', status: stands, detail: `it is assigned to ${assignee} already` };
  const status = statusAfter('assign', { ...referral, assignee }) ?? stands;
  const { version, decision } = await assignTo(tx, actor, referral, { assignee, status });
  return { outcome: 'assigned', id, status, version, assignee, decision };
}

const noColleague = 'is no colleague who may work referrals; GET /v1/people?may=referral:work lists them';
