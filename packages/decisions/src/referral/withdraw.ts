import type { Actor } from '@hammerhead/contracts';
import {
  type LockedReferral,
  referrals,
  type Transaction,
  type WithdrawnReferral,
} from '@hammerhead/storage';
import { withdrawnHeadline } from '../sentences.js';
import { statusAfter } from './lifecycle.js';

/** An assessment that no longer reaches a tier. */
export interface Withdrawn {
  readonly shipmentId: string;
  readonly position: number;
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly score: number;
  readonly incomplete: boolean;
}

/**
 * Withdraws referrals whose cause a later decision removed: open referrals lose their tier, and what raised them. Those
 * that scoring made and nobody has touched are closed because of that decision; people decide about the others.
 * @param decision its position
 */
export async function withdrawReferrals(
  tx: Transaction,
  actor: Actor,
  { withdrawn, decision }: { readonly withdrawn: readonly Withdrawn[]; readonly decision: number },
): Promise<void> {
  const open = await referrals.lockOpen(
    tx,
    withdrawn.map(({ shipmentId }) => shipmentId),
  );
  await referrals.withdraw(
    tx,
    withdrawn.flatMap((assessment) => {
      const referral = open.get(assessment.shipmentId);
      return referral === undefined || !isOf(assessment, referral)
        ? []
        : [withdrawnReferral(referral, assessment, actor, decision)];
    }),
  );
}

/** The referral shows this revision, and knows less. */
const isOf = ({ position, knownTo }: Withdrawn, referral: LockedReferral): boolean =>
  referral.position === position && (referral.knownTo ?? 0) < knownTo;

function withdrawnReferral(
  referral: LockedReferral,
  { assessmentId, knownTo, score, incomplete }: Withdrawn,
  actor: Actor,
  decision: number,
): WithdrawnReferral {
  const { id, tier, origin, headline } = referral;
  const closed = statusAfter('withdraw', referral);
  return {
    id,
    assessmentId,
    knownTo,
    score,
    incomplete,
    headline: tier === null || origin === 'person' ? headline : withdrawnHeadline(headline),
    status: closed ?? referral.status,
    closedBy: closed === null ? null : actor.subject,
    closedPosition: closed === null ? null : decision,
  };
}
