import {
  type Actor,
  confirmsSeizure,
  type Disposition,
  type NewDisposition,
  ruleOf,
  staysOpen,
  type Transition,
} from '@hammerhead/contracts';
import { referrals, rescores, seizures, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { type Obstacle, obstacleTo } from './act.js';
import { disposeActOf, tellActFor } from './dispose-acts.js';
import { statusAfter } from './lifecycle.js';
import type { Refused } from './refused.js';
import { standingStated } from './stated.js';

export interface Disposing extends NewDisposition {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
}

/**
 * Closes a referral with what came of it, or notes what it waits for and keeps it open. A seizure goes on record, and the
 * shipments around it are scored again. What was seized may be told later, with the same disposition again: it is the
 * same seizure, so nothing is scored again.
 */
export async function disposeReferral(
  tx: Transaction,
  actor: Actor,
  { referral: id, hasSeen, disposition, reason, note = reason, ground, seizure }: Disposing,
): Promise<({ readonly outcome: 'disposed' } & Transition) | Refused> {
  const referral = await referrals.lock(tx, id);
  if (referral === null) return { outcome: 'not_found' };
  const { shipmentId, bill } = referral;
  if (!hasSeen(referral.version)) return { outcome: 'stale', version: referral.version };
  const tells = referral.status === 'closed' && seizure !== undefined;
  const act = tells ? tellActFor(disposition) : disposeActOf(disposition);
  const obstacle = obstacleTo(act, referral, actor) ?? groundObstacle(disposition, ground);
  if (obstacle !== null) return obstacle.refused;
  const status = statusAfter(act.step, referral) ?? referral.status;
  const seizes = confirmsSeizure(disposition);
  const stated = seizes ? await standingStated(tx, shipmentId) : undefined;
  const position = stated?.position ?? referral.position;
  const decision = await recordDecision(tx, actor, {
    kind: 'disposition',
    body: {
      referral: id,
      shipment: shipmentId,
      position,
      bill,
      disposition,
      ...(staysOpen(disposition) ? { status } : {}),
      note,
      ground,
      seizure,
    },
  });
  const by = actor.subject;
  const version =
    act.step === 'dispose'
      ? await referrals.close(tx, id, { status, disposition, by, position: decision })
      : await referrals.keepOpen(tx, id, { status, disposition });
  await referrals.noteVersion(tx, { id, version, decision });
  const rescoring = seizes && !tells && (await seizures.record(tx, decision, { id: shipmentId, position }));
  if (rescoring) await rescores.request(tx, decision, 'seizure');
  const hint = seizes && seizure === undefined ? seizureLacking : null;
  return { outcome: 'disposed', id, status, version, disposition, decision, rescoring, hint };
}

/** A ground says why nobody looked; where somebody did, it would contradict the disposition. */
const groundObstacle = (disposition: Disposition, ground: string | undefined): Obstacle | null =>
  ground === undefined || ruleOf(disposition).ground === true
    ? null
    : {
        refused: {
          outcome: 'invalid',
          errors: [{ path: 'ground', message: 'is for unable_to_examine and exam_waived' }],
        },
      };

const seizureLacking =
  'what was seized is not told: once it is known, send the same disposition again with ' +
  'seizure: {"what": "9 mm pistols", "count": 2}';
