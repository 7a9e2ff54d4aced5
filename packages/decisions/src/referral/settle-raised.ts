import { referrals, type TierStep, type Transaction } from '@hammerhead/storage';
import { newHits, tellingHit } from './hits.js';
import { isMoreUrgent } from './lifecycle.js';

/**
 * Notes on the open referrals of these shipments which decision brought them where they are, or that none did. What a
 * seizure did that was taken back does not count; a later decision after which the shipment stayed as urgent did it
 * then. Of another decision, such as a list, what it brought out about the shipment is noted, too: whom it may be.
 */
export async function settleRaised(tx: Transaction, shipmentIds: readonly string[]): Promise<void> {
  const steps = new Map<string, TierStep[]>(shipmentIds.map((id) => [id, []]));
  for (const step of await referrals.findTierSteps(tx, shipmentIds)) steps.get(step.shipmentId)?.push(step);
  const raises = [...steps].map(([shipmentId, own]) => ({ shipmentId, raise: raisedBy(own) }));
  const told = raises.flatMap(({ raise }) =>
    raise === null || raise.step.cause === 'seizure' ? [] : [raise.step, raise.before],
  );
  const hits = await referrals.findHits(tx, told);
  const hitsOf = ({ position, knownTo }: TierStep) => hits.get(`${position}:${knownTo}`) ?? [];
  await referrals.noteRaised(
    tx,
    raises.map(({ shipmentId, raise }) => ({
      shipmentId,
      cause: raise?.step.cause ?? null,
      position: raise?.step.causePosition ?? null,
      because:
        raise === null
          ? null
          : (tellingHit(newHits(hitsOf(raise.before), hitsOf(raise.step)))?.sentence ?? null),
    })),
  );
}

/**
 * The step that the last decision which made the shipment more urgent caused, if it has not become less so since, and
 * the step before.
 * @param steps in the order of what they knew
 */
export function raisedBy<Step extends Pick<TierStep, 'tier' | 'causePosition'>>(
  steps: readonly Step[],
): { readonly step: Step; readonly before: Step } | null {
  for (let at = steps.length - 1; at > 0; at -= 1) {
    const [step, before] = [steps[at], steps[at - 1]];
    if (step === undefined || before === undefined) break;
    const staysAsUrgent = steps.slice(at + 1).every(({ tier }) => !isMoreUrgent(step.tier, tier));
    if (step.causePosition !== null && isMoreUrgent(step.tier, before.tier) && staysAsUrgent)
      return { step, before };
  }
  return null;
}
