import { createHash } from 'node:crypto';
import type { Decision, NewRelease, TokenActor } from '@hammerhead/contracts';
import {
  log,
  type ReferralToActOn,
  referrals,
  releases,
  type Transaction,
  uuidv7,
} from '@hammerhead/storage';
import type { ActRefused } from '../referral/act-refused.js';
import { has } from '../referral/act.js';
import { type ActingOn, lockToAct } from '../referral/lock-to-act.js';
import type { Refused } from '../referral/refused.js';
import { tellPartner } from '../partner-event/tell.js';
import { recordAbout } from './about.js';
import { releaseAct } from './acts.js';
import { checkRelease, type Releasable, type Releasing } from './check.js';
import { relToOf } from './marks.js';
import type { ReleaseRefused } from './refused.js';

interface MadeRelease<Version extends number | null> {
  readonly outcome: 'released';
  readonly id: string;
  /** Of the referral that tells of it, since then; null where none does. */
  readonly version: Version;
}

/** Releases the shipment of a referral to partners, for whoever has seen the referral's version. */
export async function releaseReferral(
  tx: Transaction,
  actor: TokenActor,
  { referral: id, hasSeen, ...asked }: NewRelease & ActingOn,
): Promise<MadeRelease<number> | Refused | ActRefused | ReleaseRefused> {
  const found = await lockToAct(tx, actor, releaseAct, { referral: id, hasSeen, now: asked.now });
  if (found.outcome !== 'found') return found;
  const { referral } = found;
  const released = await release(tx, actor, { ...asked, shipment: referral.shipmentId }, referral);
  if (released.outcome !== 'released') return released;
  const { version } = released;
  if (version === null) throw new Error(`the referral ${id} does not tell of its release`);
  return { ...released, version };
}

/** Releases any shipment to partners. Where it has an open referral, that tells of it. */
export async function releaseShipment(
  tx: Transaction,
  actor: TokenActor,
  releasing: Releasing,
): Promise<MadeRelease<number | null> | ReleaseRefused> {
  if (!has(actor, 'release:create')) return { outcome: 'forbidden', permission: 'release:create' };
  const open = await referrals.findOpen(tx, releasing.shipment);
  return release(tx, actor, releasing, open === null ? null : await referrals.lock(tx, open));
}

/**
 * Agreements are locked before anything is checked: whoever suspends one has done so, or waits and then finds what was
 * released. From the lock of the log on, others who release or amend the shipment wait, so that of two who release the same
 * to the same recipient one is told what the other did.
 */
async function release(
  tx: Transaction,
  actor: TokenActor,
  releasing: Releasing,
  referral: ReferralToActOn | null,
): Promise<MadeRelease<number | null> | ReleaseRefused> {
  const { countries, agency = null, now } = releasing;
  const agreements = await releases.findCovering(tx, { countries, agency, at: now }, 'lock');
  await log.lockHead(tx);
  const checked = await checkRelease(tx, releasing, agreements);
  if (checked.outcome !== 'releasable') return checked;
  const id = uuidv7();
  const decision = decisionOf(id, releasing, checked, referral);
  const { position, version } = await recordAbout(tx, actor, referral, decision);
  const { shipment, purpose, tearline, urgency, answerBy = null, expiresAt = null } = releasing;
  const { marks, recipients, revision } = checked;
  await releases.insert(tx, {
    id,
    shipmentId: shipment,
    referralId: referral?.id ?? null,
    purpose,
    tearline,
    urgency,
    answerBy,
    expiresAt,
    marks,
    relTo: relToOf(marks),
    seenPosition: revision.position,
    by: actor.subject,
    position,
    recipients: recipients.map((one) => ({ ...one, agreementId: one.agreement.id })),
  });
  const told = recipients.map(({ agency: to }) => ({
    agency: to,
    kind: 'release.created' as const,
    release: id,
  }));
  await tellPartner(tx, told, now);
  return { outcome: 'released', id, version };
}

const decisionOf = (
  id: string,
  { shipment, purpose, tearline, urgency, expiresAt }: Releasing,
  { marks, recipients, revision }: Releasable,
  referral: ReferralToActOn | null,
): Decision => ({
  kind: 'release_made',
  body: {
    release: id,
    shipment,
    ...(referral === null ? {} : { referral: referral.id }),
    bill: revision.bill,
    recipients: recipients.map(({ agency, countries, agreement }) => ({
      agency,
      countries: [...countries],
      agreement: agreement.id,
    })),
    urgency,
    marks,
    expiresAt: expiresAt ?? null,
    sha256: createHash('sha256').update(JSON.stringify({ purpose, tearline }), 'utf8').digest('hex'),
  },
});
