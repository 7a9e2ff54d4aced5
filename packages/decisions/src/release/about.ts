import type { Actor, Decision } from '@hammerhead/contracts';
import { type ReferralToActOn, referrals, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/**
 * Records a decision about the release of a shipment; a referral that tells of it has a new version since: whoever decides
 * about it would decide otherwise.
 * @param referral locked
 */
export async function recordAbout(
  tx: Transaction,
  actor: Actor,
  referral: Pick<ReferralToActOn, 'id' | 'status'> | null,
  decision: Decision,
): Promise<{ readonly position: number; readonly version: number | null }> {
  if (referral === null) return { position: await recordDecision(tx, actor, decision), version: null };
  const version = await referrals.step(tx, referral.id, referral.status);
  const position = await recordDecision(tx, actor, decision);
  await referrals.noteVersion(tx, { id: referral.id, version, decision: position });
  return { position, version };
}
