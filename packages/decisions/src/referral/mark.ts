import { banner, strictestOf } from '@hammerhead/access';
import type { Actor, MarkedReferral, Marks } from '@hammerhead/contracts';
import { log, referrals, releases, type StandingCopy, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { mostStanding } from '../release/check.js';
import { forbiddenBy } from '../release/marks.js';
import type { ReleaseStands } from '../release/refused.js';
import type { ActRefused } from './act-refused.js';
import { type ActingOn, lockToAct } from './lock-to-act.js';
import type { Act } from './act.js';
import type { Refused } from './refused.js';

export interface Marking extends ActingOn {
  readonly marks: Marks;
}

export const markAct: Act = {
  verb: 'mark',
  method: 'PUT',
  step: 'mark',
  permission: 'referral:mark',
  path: 'marks',
  body: {},
  takes: ['cui', 'tlp', 'relTo'],
  brings: 'it bears these marks in place of those that it has; none take them away',
};

/**
 * Marks a referral, open or closed, in place of the marks that it had; none take them away. The same again change nothing.
 * What a recipient of its shipment could not have been told is refused while that recipient's copy stands: it is withdrawn
 * first, since nothing is restricted under a copy that is read on.
 */
export async function markReferral(
  tx: Transaction,
  actor: Actor,
  { marks: given, ...which }: Marking,
): Promise<({ readonly outcome: 'marked' } & MarkedReferral) | Refused | ActRefused | ReleaseStands> {
  const found = await lockToAct(tx, actor, markAct, which);
  if (found.outcome !== 'found') return found;
  const { referral } = found;
  const { id, shipmentId: shipment, bill, marks: before } = referral;
  const marks = strictestOf(given);
  const bears = { outcome: 'marked', id, marks, banner: marks && banner(marks) } as const;
  if (sameMarks(marks, before)) return { ...bears, version: referral.version, decision: null };
  const copies = marks === null ? [] : await forbiddenCopies(tx, shipment, marks, which.now);
  if (copies.length > 0) return { outcome: 'release_stands', copies };
  const decision = await recordDecision(tx, actor, {
    kind: 'referral_marked',
    body: { referral: id, shipment, bill, marks, before },
  });
  const version = await referrals.mark(tx, id, marks);
  await referrals.noteVersion(tx, { id, version, decision });
  return { ...bears, version, decision };
}

/** Of the copies that stand, those that marks forbid. From the lock of the log on, whoever releases the shipment waits. */
async function forbiddenCopies(
  tx: Transaction,
  shipment: string,
  marks: Marks,
  now: Date,
): Promise<StandingCopy[]> {
  await log.lockHead(tx);
  const standing = await releases.findStanding(tx, shipment, now, mostStanding);
  return standing.filter(
    ({ covered, ...copy }) =>
      forbiddenBy({ marks, own: marks }, [{ ...copy, agreement: { countries: covered } }]).length > 0,
  );
}

/** Marks that were stored have their members in another order. */
const sameMarks = (one: Marks | null, other: Marks | null): boolean =>
  JSON.stringify(strictestOf(one ?? {})) === JSON.stringify(strictestOf(other ?? {}));
