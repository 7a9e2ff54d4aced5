import { banner, strictestOf } from '@hammerhead/access';
import type { Actor, MarkedReferral, Marks } from '@hammerhead/contracts';
import { referrals, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from './act.js';
import type { Refused } from './refused.js';

export interface Marking {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly marks: Marks;
}

/** Marks a referral, open or closed, in place of the marks that it had; none take them away. */
export async function markReferral(
  tx: Transaction,
  actor: Actor,
  { referral: id, hasSeen, marks: given }: Marking,
): Promise<
  | ({ readonly outcome: 'marked' } & MarkedReferral)
  | { readonly outcome: 'forbidden'; readonly permission: 'referral:mark' }
  | Extract<Refused, { outcome: 'not_found' | 'stale' }>
> {
  if (!has(actor, 'referral:mark')) return { outcome: 'forbidden', permission: 'referral:mark' };
  const referral = await referrals.lock(tx, id);
  if (referral === null) return { outcome: 'not_found' };
  if (!hasSeen(referral.version)) return { outcome: 'stale', version: referral.version };
  const { shipmentId: shipment, bill, marks: before } = referral;
  const marks = strictestOf(given);
  const decision = await recordDecision(tx, actor, {
    kind: 'referral_marked',
    body: { referral: id, shipment, bill, marks, before },
  });
  const version = await referrals.mark(tx, id, marks);
  await referrals.noteVersion(tx, { id, version, decision });
  return { outcome: 'marked', id, version, marks, banner: marks && banner(marks), decision };
}
