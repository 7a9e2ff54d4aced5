import {
  type LockedReferral,
  type MovedReferral,
  referrals,
  type ReferredShipment,
  type Transaction,
  unlessInVain,
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
  if (assessed.length === 0) return;
  // Always in the same order, and what is open is locked before what is new is written, so that writers never deadlock.
  const due = [...assessed].sort((a, b) => (a.shipmentId < b.shipmentId ? -1 : 1));
  // What was opened or closed between the lock and the write lets go of all, and it begins anew.
  while ((await unlessInVain(tx, () => refer(tx, due))) === null);
}

/** @returns null where somebody else opened a referral of one of these shipments meanwhile */
async function refer(tx: Transaction, due: readonly Referable[]): Promise<true | null> {
  const status = lifecycle.refer.to();
  const open = await referrals.lockOpen(
    tx,
    due.map(({ shipmentId }) => shipmentId),
  );
  const others = due.filter(({ shipmentId }) => !open.has(shipmentId));
  const opened = await referrals.insert(
    tx,
    others.map((one) => ({ ...one, status, origin: 'score', reason: null, createdBy: null })),
  );
  if (opened.size < others.length) return null;
  await referrals.move(
    tx,
    due.flatMap((one) => moved(one, open.get(one.shipmentId)) ?? []),
  );
  return true;
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
