import { type Actor, confirming, type Transition } from '@hammerhead/contracts';
import {
  assessments,
  referrals,
  rescores,
  seizures,
  type Transaction,
  unlessTaken,
} from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { RuleBook } from '../rule-set/rule-book.js';
import { reopenedHeadline } from '../sentences.js';
import { type Act, obstacleTo } from './act.js';
import { lockWithCargo } from './hold/cargo.js';
import { statusAfter } from './lifecycle.js';
import type { ActRefused } from './act-refused.js';
import type { ActingOn } from './lock-to-act.js';
import type { AlreadyOpen, Refused } from './refused.js';

export interface Reopening extends ActingOn {
  readonly reason: string;
}

export const reopenAct: Act = {
  verb: 'reopen',
  step: 'reopen',
  permission: 'referral:dispose',
  path: 'reopen',
  body: {},
  needs: ['reason'],
  brings: 'it is open again, with whom it was assigned to; a seizure that it confirmed no longer stands',
  obstacle: ({ referral: { otherOpen, status } }) =>
    otherOpen !== null
      ? {
          refused: { outcome: 'wrong_state', status },
          blocked: `the shipment has another referral, ${otherOpen}, which is open: decide there`,
        }
      : null,
};

/**
 * Revokes how a referral ended: it goes back to its assignee, or into the queue. A seizure that closing it confirmed is
 * revoked, and the shipments around it are scored again without it.
 */
export async function reopenReferral(
  tx: Transaction,
  book: RuleBook,
  actor: Actor,
  { referral: id, hasSeen, now, reason }: Reopening,
): Promise<({ readonly outcome: 'reopened' } & Transition) | Refused | ActRefused | AlreadyOpen> {
  const found = await lockWithCargo(tx, { referral: id, hasSeen });
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  // Before the log is locked; should another one be opened meanwhile, the unique index refuses this one.
  if (referral.otherOpen !== null) return { outcome: 'referral_open', referral: referral.otherOpen };
  const obstacle = obstacleTo(reopenAct, { referral, cargo, now }, actor);
  if (obstacle !== null) return obstacle.refused;
  const status = statusAfter('reopen', referral) ?? referral.status;
  const { shipmentId, position, closedPosition, disposition, bill, origin, tier } = referral;
  const headline = tier === null && origin === 'score' ? reopenedHeadline(reason) : referral.headline;
  const [assessment] = await assessments.find(tx, [position], 1);
  const respondWithin =
    assessment === undefined ? null : await book.respondWithin(tx, assessment.ruleSetId, referral);
  const version = await unlessTaken(tx, () => referrals.reopen(tx, id, { status, headline, respondWithin }));
  if (version === null) return { outcome: 'referral_open', referral: null };
  const decision = await recordDecision(tx, actor, {
    kind: 'reopening',
    body: { referral: id, shipment: shipmentId, bill, closedBy: closedPosition, disposition, reason },
  });
  await referrals.noteVersion(tx, { id, version, decision });
  const rescoring =
    disposition !== null &&
    confirming.some((one) => one === disposition) &&
    (await seizures.revoke(tx, shipmentId, confirming, decision));
  if (rescoring) await rescores.request(tx, decision, 'seizure');
  return { outcome: 'reopened', id, status, version, disposition: null, decision, rescoring, hint: null };
}
