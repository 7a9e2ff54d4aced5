import { banner, strictestOf } from '@hammerhead/access';
import type { Actor, MarkedReferral, Marks } from '@hammerhead/contracts';
import { referrals, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { Refused } from './refused.js';

export interface Marking {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly marks: Marks;
}

/** Marks a referral, open or closed, in place of the marks that it had; none take them away. The same again change nothing. */
export async function markReferral(
  tx: Transaction,
  actor: Actor,
  { referral: id, hasSeen, marks: given }: Marking,
): Promise<
  ({ readonly outcome: 'marked' } & MarkedReferral) | Extract<Refused, { outcome: 'not_found' | 'stale' }>
> {
  const referral = await referrals.lock(tx, id);
  if (referral === null) return { outcome: 'not_found' };
  if (!hasSeen(referral.version)) return { outcome: 'stale', version: referral.version };
  const { shipmentId: shipment, bill, marks: before } = referral;
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
