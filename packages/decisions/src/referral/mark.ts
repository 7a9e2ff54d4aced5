import { banner, strictestOf } from '@hammerhead/access';
import type { Actor, MarkedReferral, Marks } from '@hammerhead/contracts';
import { referrals, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
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

/** Marks a referral, open or closed, in place of the marks that it had; none take them away. The same again change nothing. */
export async function markReferral(
  tx: Transaction,
  actor: Actor,
  { marks: given, ...which }: Marking,
): Promise<({ readonly outcome: 'marked' } & MarkedReferral) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, markAct, which);
  if (found.outcome !== 'found') return found;
  const { referral } = found;
  const { id, shipmentId: shipment, bill, marks: before } = referral;
  const marks = strictestOf(given);
  const bears = { outcome: 'marked', id, marks, banner: marks && banner(marks) } as const;
  if (sameMarks(marks, before)) return { ...bears, version: referral.version, decision: null };
  const decision = await recordDecision(tx, actor, {
    kind: 'referral_marked',
    body: { referral: id, shipment, bill, marks, before },
  });
  const version = await referrals.mark(tx, id, marks);
  await referrals.noteVersion(tx, { id, version, decision });
  return { ...bears, version, decision };
}

/** Marks that were stored have their members in another order. */
const sameMarks = (one: Marks | null, other: Marks | null): boolean =>
  JSON.stringify(strictestOf(one ?? {})) === JSON.stringify(strictestOf(other ?? {}));
