import type { Actor, Cleared, Clearing } from '@hammerhead/contracts';
import { type AskedHold, holds, type LockedReferral, referrals, type Transaction } from '@hammerhead/storage';
import { has } from './act.js';
import { isTheirs } from './assign-acts.js';
import { closeEach } from './close-each.js';
import { whyNotDispose } from './hold/rules.js';
import { statusAfter } from './lifecycle.js';

/**
 * Closes many referrals as `no_contraband`, each by a decision of its own and only as it was seen. They are the actor's
 * own, or nobody's; a colleague's is cleared by whoever may assign it. One that is not there is told as one that the actor
 * may not clear, and so is one whose cargo they asked to be held. What was held or examined is decided by itself.
 */
export async function clearReferrals(
  tx: Transaction,
  actor: Actor,
  { items, reason }: Clearing,
): Promise<Cleared> {
  const locked = await referrals.lockAll(
    tx,
    items.map(({ id }) => id),
  );
  const asked = await holds.findAsked(
    tx,
    [...locked.values()].map(({ shipmentId }) => shipmentId),
  );
  const lookedInto = await holds.findLookedInto(tx, [...locked.keys()]);
  const told: Record<keyof Cleared, string[]> = { cleared: [], stale: [], wrongState: [], forbidden: [] };
  const due: LockedReferral[] = [];
  for (const { id, version } of items) {
    const referral = locked.get(id);
    const outcome = outcomeOf(referral, { version, asked, lookedInto }, actor);
    told[outcome].push(id);
    if (outcome === 'cleared' && referral !== undefined) due.push(referral);
  }
  await closeEach(tx, actor, due, { disposition: clearing, note: reason });
  return told;
}

const clearing = 'no_contraband';

interface Seen {
  readonly version: number;
  /** Who ever asked for a hold on any of the shipments. */
  readonly asked: readonly AskedHold[];
  /** The referrals whose cargo was held, or examined with findings. */
  readonly lookedInto: ReadonlySet<string>;
}

function outcomeOf(
  referral: LockedReferral | undefined,
  { version, asked, lookedInto }: Seen,
  actor: Actor,
): keyof Cleared {
  if (referral === undefined || !has(actor, 'referral:dispose')) return 'forbidden';
  if (referral.assignee !== null && !isTheirs(referral, actor)) return 'forbidden';
  if (referral.version !== version) return 'stale';
  if (statusAfter('clear', referral) === null) return 'wrongState';
  const own = asked.filter(({ shipmentId }) => shipmentId === referral.shipmentId);
  if (whyNotDispose(actor, { asked: own }, clearing) !== null) return 'forbidden';
  return lookedInto.has(referral.id) ? 'wrongState' : 'cleared';
}
