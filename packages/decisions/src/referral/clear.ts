import type { Actor, Cleared, Clearing } from '@hammerhead/contracts';
import { holds, type LockedReferral, referrals, type Transaction } from '@hammerhead/storage';
import { has } from './act.js';
import { isTheirs } from './assign-acts.js';
import { closeEach } from './close-each.js';
import { statusAfter } from './lifecycle.js';

/**
 * Closes many referrals as `no_contraband`, each by a decision of its own and only as it was seen. They are the actor's
 * own, or nobody's; a colleague's is cleared by whoever may assign it. One that is not there is told as one that the actor
 * may not clear. What was held or examined is decided by itself.
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
  const lookedInto = await holds.findLookedInto(tx, [...locked.keys()]);
  const told: Record<keyof Cleared, string[]> = { cleared: [], stale: [], wrongState: [], forbidden: [] };
  const due: LockedReferral[] = [];
  for (const { id, version } of items) {
    const referral = locked.get(id);
    const outcome = outcomeOf(referral, { version, lookedInto }, actor);
    told[outcome].push(id);
    if (outcome === 'cleared' && referral !== undefined) due.push(referral);
  }
  await closeEach(tx, actor, due, { disposition: 'no_contraband', note: reason });
  return told;
}

function outcomeOf(
  referral: LockedReferral | undefined,
  { version, lookedInto }: { readonly version: number; readonly lookedInto: ReadonlySet<string> },
  actor: Actor,
): keyof Cleared {
  if (referral === undefined || !has(actor, 'referral:dispose')) return 'forbidden';
  if (referral.assignee !== null && !isTheirs(referral, actor)) return 'forbidden';
  if (referral.version !== version) return 'stale';
  return statusAfter('clear', referral) === null || lookedInto.has(referral.id) ? 'wrongState' : 'cleared';
}
