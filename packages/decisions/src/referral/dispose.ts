import { type Actor, confirmsSeizure, type NewDisposition, type Transition } from '@hammerhead/contracts';
import { referrals, rescores, seizures, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { disposeActOf, groundObstacle, tellActOf } from './dispose-acts.js';
import { endWithReferral, holdAfter } from './hold/release.js';
import { statusAfter } from './lifecycle.js';
import type { Act } from './act.js';
import type { ActRefused } from './act-refused.js';
import type { ReferralWithCargo } from './hold/cargo.js';
import { type ActingOn, lockToAct } from './lock-to-act.js';
import type { Refused } from './refused.js';

export interface Disposing extends NewDisposition, ActingOn {}

/**
 * Closes a referral with what came of it, or notes what it waits for and keeps it open. A seizure goes on record, and the
 * shipments around it are scored again. What was seized may be told later, with the same disposition again: it is the
 * same seizure, so nothing is scored again. A hold ends with the referral, unless the cargo is kept.
 */
export async function disposeReferral(
  tx: Transaction,
  actor: Actor,
  { disposition, reason, note = reason, ground, seizure, ...which }: Disposing,
): Promise<({ readonly outcome: 'disposed' } & Transition) | Refused | ActRefused> {
  const actOf = ({ referral }: ReferralWithCargo): Act =>
    referral.status === 'closed' && seizure !== undefined
      ? tellActOf(disposition)
      : disposeActOf(disposition);
  const found = await lockToAct(tx, actor, actOf, which);
  if (found.outcome !== 'found') return found;
  const { act, referral, cargo } = found;
  const obstacle = groundObstacle(disposition, { ...found, now: which.now }, ground);
  if (obstacle !== null) return obstacle.refused;
  const tells = act.step === 'tell';
  const closes = act.step === 'dispose';
  const status = statusAfter(act.step, referral) ?? referral.status;
  const { id, shipmentId, bill } = referral;
  const seizes = confirmsSeizure(disposition);
  const position = seizes ? found.statedPosition : referral.position;
  const hold = cargo.hold?.referralId === id ? cargo.hold : null;
  const decision = await recordDecision(tx, actor, {
    kind: 'disposition',
    body: {
      referral: id,
      shipment: shipmentId,
      position,
      bill,
      disposition,
      ...(act.step === 'defer' ? { status } : {}),
      note,
      seizure,
      ...(closes ? { hold: holdAfter(hold, disposition) } : {}),
      ground,
    },
  });
  const by = actor.subject;
  const version = closes
    ? await referrals.close(tx, id, { status, disposition, by, position: decision })
    : await referrals.keepOpen(tx, id, { status, disposition });
  await referrals.noteVersion(tx, { id, version, decision });
  if (closes) await endWithReferral(tx, actor, { hold, exam: cargo.exam }, { disposition, ground, decision });
  const rescoring = seizes && !tells && (await seizures.record(tx, decision, { id: shipmentId, position }));
  if (rescoring) await rescores.request(tx, decision, 'seizure');
  const hint = seizes && seizure === undefined ? seizureLacking : null;
  return { outcome: 'disposed', id, status, version, disposition, decision, rescoring, hint };
}

const seizureLacking =
  'what was seized is not told: once it is known, send the same disposition again with ' +
  'seizure: {"what": "9 mm pistols", "count": 2}';
