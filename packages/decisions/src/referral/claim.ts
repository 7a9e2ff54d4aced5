import type { Actor, ReferralSort } from '@hammerhead/contracts';
import { type ReferralFilter, referrals, type Transaction, unlessInVain } from '@hammerhead/storage';
import { assignTo } from './assign-to.js';
import { statusAfter } from './lifecycle.js';

/**
 * The candidates looked at in one turn: more than there are people who claim at the same moment, so that somebody whose
 * candidates are all in the hands of others is rare.
 */
const candidates = 32;

export interface Claiming {
  readonly filter: ReferralFilter;
  /** The order of which the first is taken. */
  readonly sort: Exclude<ReferralSort, 'stoppable'>;
  /** The time that the order of the queue goes by. */
  readonly asOf: string;
}

/**
 * Assigns the first open referral, the most urgent unless another order is asked for, that fits a filter and is assigned to nobody. People who claim at once do not
 * wait for one another: each takes the next one that nobody has in hand, and no two take the same. Only where all
 * that is left is in somebody's hands does one wait, to see whether it is taken.
 * @returns the id of the referral; null where there is none
 */
export async function claimReferral(
  tx: Transaction,
  actor: Actor,
  { filter, sort, asOf }: Claiming,
): Promise<string | null> {
  for (;;) {
    const page = { sort, asOf, after: null, limit: candidates };
    const listed = await referrals.list(tx, { ...filter, assignee: null, unassigned: true }, page);
    const [first] = listed;
    if (first === undefined) return null;
    const ids = listed.map(({ id }) => id);
    // Each try lets go of the rows that it locked in vain: whoever waits for one must hold no other.
    const claimed =
      (await unlessInVain(tx, async () => take(tx, actor, await referrals.lockFirstFree(tx, ids)))) ??
      (await unlessInVain(tx, async () => take(tx, actor, await referrals.lockFree(tx, first.id))));
    if (claimed !== null) return claimed;
  }
}

async function take(tx: Transaction, actor: Actor, id: string | null): Promise<string | null> {
  const referral = id === null ? null : await referrals.lock(tx, id);
  if (id === null || referral === null) return null;
  const assignee = actor.subject;
  const status = statusAfter('assign', { ...referral, assignee });
  if (status === null) return null;
  await assignTo(tx, actor, referral, { assignee, status });
  return id;
}
