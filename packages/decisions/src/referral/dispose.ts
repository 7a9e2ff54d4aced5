import { type Actor, confirmsSeizure, type NewDisposition, type Transition } from '@hammerhead/contracts';
import { referrals, rescores, seizures, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { obstacleTo } from './act.js';
import { disposeActOf, groundObstacle, tellActOf } from './dispose-acts.js';
import { lockWithCargo } from './hold/cargo.js';
import { endWithReferral, holdAfter } from './hold/release.js';
import { statusAfter } from './lifecycle.js';
import type { ActRefused, Refused } from './refused.js';
import { standingStated } from './stated.js';

export interface Disposing extends NewDisposition {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly now: Date;
}

/**
 * Closes a referral with what came of it, or notes what it waits for and keeps it open. A seizure goes on record, and the
 * shipments around it are scored again. What was seized may be told later, with the same disposition again: it is the
 * same seizure, so nothing is scored again. A hold ends with the referral, unless the cargo is kept.
 */
export async function disposeReferral(
  tx: Transaction,
  actor: Actor,
  { referral: id, hasSeen, now, disposition, reason, note = reason, ground, seizure }: Disposing,
): Promise<({ readonly outcome: 'disposed' } & Transition) | Refused | ActRefused> {
  const found = await lockWithCargo(tx, { referral: id, hasSeen });
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const tells = referral.status === 'closed' && seizure !== undefined;
  const act = tells ? tellActOf(disposition) : disposeActOf(disposition);
  const situation = { referral, cargo, now };
  const obstacle = obstacleTo(act, situation, actor) ?? groundObstacle(disposition, situation, ground);
  if (obstacle !== null) return obstacle.refused;
  const closes = act.step === 'dispose';
  const status = statusAfter(act.step, referral) ?? referral.status;
  const { shipmentId, bill } = referral;
  const seizes = confirmsSeizure(disposition);
  const stated = seizes ? await standingStated(tx, shipmentId) : undefined;
  const position = stated?.position ?? referral.position;
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
