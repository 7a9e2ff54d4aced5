import { type Actor, confirming, type Transition } from '@hammerhead/contracts';
import {
  assessments,
  holds,
  referrals,
  rescores,
  seizures,
  type Transaction,
  unlessTaken,
} from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { RuleBook } from '../rule-set/rule-book.js';
import { reopenedHeadline } from '../sentences.js';
import { withHold } from './hold/cargo.js';
import { statusAfter } from './lifecycle.js';
import type { AlreadyOpen, Refused } from './refused.js';

export interface Reopening {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly reason: string;
}

/**
 * Revokes how a referral ended: it goes back to its assignee, or into the queue. A seizure that closing it confirmed is
 * revoked, and the shipments around it are scored again without it.
 */
export async function reopenReferral(
  tx: Transaction,
  book: RuleBook,
  actor: Actor,
  { referral: id, hasSeen, reason }: Reopening,
): Promise<({ readonly outcome: 'reopened' } & Transition) | Refused | AlreadyOpen> {
  const referral = await referrals.lock(tx, id);
  if (referral === null) return { outcome: 'not_found' };
  if (!hasSeen(referral.version)) return { outcome: 'stale', version: referral.version };
  const status = statusAfter('reopen', withHold(referral, await holds.findStanding(tx, referral.shipmentId)));
  if (status === null) return { outcome: 'wrong_state', status: referral.status };
  const { shipmentId, position, closedPosition, disposition, bill, origin, tier } = referral;
  // Before the log is locked; should another one be opened meanwhile, the unique index refuses this one.
  const other = await referrals.findOpen(tx, shipmentId);
  if (other !== null) return { outcome: 'referral_open', referral: other };
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
