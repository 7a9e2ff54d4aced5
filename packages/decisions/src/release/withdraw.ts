import type { TokenActor } from '@hammerhead/contracts';
import { type ReferralToActOn, referrals, releases, shipments, type Transaction } from '@hammerhead/storage';
import { has } from '../referral/act.js';
import { tellPartner } from '../partner-event/tell.js';
import { recordAbout } from './about.js';
import type { NotWithdrawn } from './refused.js';

export interface Withdrawing {
  /** The shipment that was released. */
  readonly shipment: string;
  readonly release: string;
  /** From this recipient alone; from all where it is left out. */
  readonly agency?: string | undefined;
  readonly reason: string;
  readonly now: Date;
}

/**
 * Withdraws what was released: from then on nobody there can read it. What a recipient said stays on record. It needs no
 * version of the referral: to stop a disclosure is never late. What was withdrawn already stays as it was, and that is said.
 */
export async function withdrawRelease(
  tx: Transaction,
  actor: TokenActor,
  { shipment, release: id, agency, reason, now }: Withdrawing,
): Promise<{ readonly outcome: 'withdrawn'; readonly version: number | null } | NotWithdrawn> {
  if (!has(actor, 'release:withdraw')) return { outcome: 'forbidden', permission: 'release:withdraw' };
  const release = await releases.findOf(tx, shipment, id);
  if (release === null) return { outcome: 'not_found' };
  const referral = release.referralId === null ? null : await referrals.lock(tx, release.referralId);
  const recipients = await releases.findRecipients(tx, id);
  const meant = recipients.filter((one) => agency === undefined || one === agency);
  if (meant.length === 0) return { outcome: 'invalid', errors: [noRecipient(recipients)] };
  const agencies = await releases.lockStanding(tx, id, meant);
  if (agencies.length === 0) return { outcome: 'withdrawn_before' };
  const bill = await billOf(tx, shipment, referral);
  const { position, version } = await recordAbout(tx, actor, referral, {
    kind: 'release_withdrawn',
    body: {
      release: id,
      shipment,
      ...(referral === null ? {} : { referral: referral.id }),
      bill,
      agencies,
      reason,
    },
  });
  await releases.withdrawCopies(tx, { release: id, agencies, by: actor.subject, reason, position });
  const told = agencies.map((to) => ({ agency: to, kind: 'release.withdrawn' as const, release: id }));
  await tellPartner(tx, told, now);
  return { outcome: 'withdrawn', version };
}

const noRecipient = (recipients: readonly string[]) => ({
  path: 'agency',
  message: `it was not released to it; its recipients: ${recipients.join(', ')}`,
});

async function billOf(tx: Transaction, shipment: string, referral: ReferralToActOn | null): Promise<string> {
  if (referral !== null) return referral.bill;
  const [newest] = await shipments.findRevisions(tx, shipment, 1);
  return newest?.bill ?? '';
}
