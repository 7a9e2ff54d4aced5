import { referrals, type TierStep, type Transaction } from '@hammerhead/storage';
import { isMoreUrgent } from './lifecycle.js';

/**
 * Notes on the open referrals of these shipments which decision brought them where they are, or that none did. What a
 * seizure did that was taken back does not count; a later decision after which the shipment stayed as urgent did it
 * then.
 */
export async function settleRaised(tx: Transaction, shipmentIds: readonly string[]): Promise<void> {
  const steps = new Map<string, TierStep[]>(shipmentIds.map((id) => [id, []]));
  for (const step of await referrals.findTierSteps(tx, shipmentIds)) steps.get(step.shipmentId)?.push(step);
  await referrals.noteRaised(
    tx,
    [...steps].map(([shipmentId, own]) => ({ shipmentId, ...raisedBy(own) })),
  );
}

/**
 * The last decision that made the shipment more urgent, if it has not become less so since.
 * @param steps in the order of what they knew
 */
export function raisedBy(steps: readonly Pick<TierStep, 'tier' | 'cause' | 'causePosition'>[]): {
  readonly cause: string | null;
  readonly position: number | null;
} {
  for (let at = steps.length - 1; at > 0; at -= 1) {
    const [step, before] = [steps[at], steps[at - 1]];
    if (step === undefined || before === undefined) break;
    const staysAsUrgent = steps.slice(at + 1).every(({ tier }) => !isMoreUrgent(step.tier, tier));
    const { cause, causePosition: position } = step;
    if (position !== null && isMoreUrgent(step.tier, before.tier) && staysAsUrgent)
      return { cause, position };
  }
  return { cause: null, position: null };
}
