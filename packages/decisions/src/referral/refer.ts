import {
  type LockedReferral,
  type MovedReferral,
  referrals,
  type ReferredShipment,
  type Transaction,
} from '@hammerhead/storage';
import { isMoreUrgent, lifecycle } from './lifecycle.js';

/** An assessment that reached a tier, with the shipment revision that it is of. */
export interface Referable extends ReferredShipment {
  readonly assessmentId: string;
  readonly knownTo: number;
  readonly tier: number;
  /** Hundredths. */
  readonly score: number;
}

/**
 * Refers the assessments of a chunk. An open referral of a shipment moves to the newer revision, or to the assessment
 * that knew more, in whatever order the two were scored; one that a person made before the shipment was scored gets its
 * assessment. Its status, assignee, origin and the headline of a person's reason are kept. Where it becomes less
 * urgent, no decision raises it any more; `settleRaised` finds out which one does.
 * @param assessed one for each shipment
 */
export async function referShipments(tx: Transaction, assessed: readonly Referable[]): Promise<void> {
  const status = lifecycle.refer.to();
  // Always in the same order, so that two writers never deadlock.
  let due = [...assessed].sort((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
  // A referral that is open now may be closed before it is locked: then the shipment gets a new one after all.
  while (due.length > 0) {
    const opened = await referrals.insert(
      tx,
      due.map((one) => ({ ...one, status, origin: 'score', reason: null, createdBy: null })),
    );
    const others = due.filter(({ shipmentId }) => !opened.has(shipmentId));
    const open = await referrals.lockOpen(
      tx,
      others.map(({ shipmentId }) => shipmentId),
    );
    await referrals.move(
      tx,
      others.flatMap((one) => moved(one, open.get(one.shipmentId)) ?? []),
    );
    due = others.filter(({ shipmentId }) => !open.has(shipmentId));
  }
}

function moved(assessed: Referable, open: LockedReferral | undefined): MovedReferral | null {
  if (open === undefined || !showsMore(assessed, open)) return null;
  return {
    ...assessed,
    id: open.id,
    headline: open.origin === 'person' ? open.headline : assessed.headline,
    staysRaised: open.tier !== null && !isMoreUrgent(open.tier, assessed.tier),
  };
}

const showsMore = (assessed: Referable, open: LockedReferral): boolean =>
  assessed.position > open.position ||
  (assessed.position === open.position &&
    (open.assessmentId === null || assessed.knownTo > (open.knownTo ?? 0)));
