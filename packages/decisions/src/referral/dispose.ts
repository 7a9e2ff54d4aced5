import {
  type Actor,
  confirmsSeizure,
  type NewDisposition,
  staysOpen,
  type Transition,
} from '@hammerhead/contracts';
import { exams, holds, referrals, rescores, seizures, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { withHold } from './hold/cargo.js';
import { endWithReferral, holdAfter } from './hold/release.js';
import { whyNotDispose } from './hold/rules.js';
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
  { referral: id, hasSeen, disposition, reason, note = reason, seizure, ground }: Disposing,
): Promise<
  ({ readonly outcome: 'disposed' } & Transition) | Refused | NonNullable<ReturnType<typeof whyNotDispose>>
> {
  const referral = await referrals.lock(tx, id);
  if (referral === null) return { outcome: 'not_found' };
  const { shipmentId, bill } = referral;
  if (!hasSeen(referral.version)) return { outcome: 'stale', version: referral.version };
  const tellsSeizure =
    referral.status === 'closed' &&
    referral.disposition === disposition &&
    seizure !== undefined &&
    !(await referrals.isSeizureTold(tx, referral));
  const open = staysOpen(disposition);
  const standing = await holds.findStanding(tx, shipmentId);
  const hold = standing?.referralId === id ? standing : null;
  const status = tellsSeizure ? 'closed' : statusAfter(open ? 'defer' : 'dispose', withHold(referral, hold));
  if (status === null) return { outcome: 'wrong_state', status: referral.status };
  const refused = open || tellsSeizure ? null : whyNotDispose(actor, hold, { disposition, ground });
  if (refused !== null) return refused;
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
      ...(open ? { status } : {}),
      note,
      seizure,
      ...(open || tellsSeizure ? {} : { hold: holdAfter(hold, disposition), ground }),
    },
  });
  const by = actor.subject;
  const version =
    open || tellsSeizure
      ? await referrals.keepOpen(tx, id, { status, disposition })
      : await referrals.close(tx, id, { status, disposition, by, position: decision });
  await referrals.noteVersion(tx, { id, version, decision });
  if (!open && !tellsSeizure) {
    const exam = await exams.findStanding(tx, id);
    await endWithReferral(tx, actor, { hold, exam }, { disposition, ground, decision });
  }
  const rescoring =
    seizes && !tellsSeizure && (await seizures.record(tx, decision, { id: shipmentId, position }));
  if (rescoring) await rescores.request(tx, decision, 'seizure');
  const hint = seizes && seizure === undefined ? seizureLacking : null;
  return { outcome: 'disposed', id, status, version, disposition, decision, rescoring, hint };
}

const seizureLacking =
  'what was seized is not told: once it is known, send the same disposition again with ' +
  'seizure: {"what": "9 mm pistols", "count": 2}';
