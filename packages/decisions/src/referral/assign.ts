import type { Actor, Assigned } from '@hammerhead/contracts';
import { referrals, type Transaction } from '@hammerhead/storage';
import { isColleagueWho } from '../person/colleague.js';
import { recordDecision } from '../record.js';
import { obstacleTo } from './act.js';
import { giveBackAct, handOverAct, takeAct } from './assign-acts.js';
import { lockWithCargo } from './hold/cargo.js';
import { statusAfter } from './lifecycle.js';
import type { ActRefused } from './act-refused.js';
import type { Refused } from './refused.js';

export interface Assigning {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  /** A subject; `me`; or null for nobody. */
  readonly assignee: string | null;
  readonly now: Date;
}

/**
 * Assigns a referral: to oneself, back to nobody, or to a colleague. An analyst disposes of their own; who may assign
 * the work of others, of any. What it says of a colleague who may not work referrals it says of one whom there is not.
 */
export async function assignReferral(
  tx: Transaction,
  actor: Actor,
  { referral: id, hasSeen, now, assignee: asked }: Assigning,
): Promise<({ readonly outcome: 'assigned' } & Assigned) | Refused | ActRefused> {
  const found = await lockWithCargo(tx, { referral: id, hasSeen });
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const { status: stands, assignee: from } = referral;
  const assignee = asked === 'me' ? actor.subject : asked;
  const act = assignee === null ? giveBackAct : assignee === actor.subject ? takeAct : handOverAct;
  const obstacle = obstacleTo(act, { referral, cargo, now }, actor);
  if (obstacle !== null) return obstacle.refused;
  if (act === handOverAct && (assignee === null || !(await isColleagueWho(tx, assignee, 'referral:work'))))
    return { outcome: 'invalid', errors: [{ path: 'assignee', message: noColleague }] };
  if (assignee === from)
    return { outcome: 'wrong_state', status: stands, detail: `it is assigned to ${assignee} already` };
  const status = statusAfter('assign', { ...referral, assignee }) ?? stands;
  const version = await referrals.assign(tx, id, { assignee, status });
  const decision = await recordDecision(tx, actor, {
    kind: 'assignment',
    body: { referral: id, shipment: referral.shipmentId, bill: referral.bill, from, assignee, status },
  });
  await referrals.noteVersion(tx, { id, version, decision });
  return { outcome: 'assigned', id, status, version, assignee, decision };
}

const noColleague = 'is no colleague who may work referrals; GET /v1/people?may=referral:work lists them';
