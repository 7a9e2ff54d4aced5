import type { TokenActor } from '@hammerhead/contracts';
import { agreements, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { lockToAct } from './lock-to-act.js';
import type { AgreementRefused, BreachStands } from './refused.js';

export interface Suspending {
  readonly id: string;
  readonly reason: string;
  /** Whether the agency violated an assurance. */
  readonly breach: boolean;
}

/**
 * Suspends an agreement: from the commit on nothing under it can be read. It asks for no version that somebody has seen:
 * whatever happened since, it is to stop.
 *
 * A breach is of the agency (19 CFR 103.33(b)(2)): it suspends all its agreements, and can be recorded under one that is
 * suspended, over or ended.
 */
export async function suspendAgreement(
  tx: Transaction,
  actor: TokenActor,
  { id, reason, breach }: Suspending,
  now: Date,
): Promise<
  { readonly outcome: 'suspended' } | Exclude<AgreementRefused, { outcome: 'stale' }> | BreachStands
> {
  if (!has(actor, 'agreement:suspend')) return { outcome: 'forbidden', permission: 'agreement:suspend' };
  const locked = await lockToAct(tx, id, now);
  if (locked === null) return { outcome: 'not_found' };
  const { agreement, ofAgency } = locked;
  const { agency, status } = agreement;
  const standing = breach ? await agreements.findBreach(tx, agency) : null;
  if (standing !== null) return { outcome: 'breach_stands', agency, breach: standing };
  if (!breach && (agreement.suspendedAt !== null || status === 'ended' || status === 'expired'))
    return { outcome: 'wrong_state', status };
  const stopped = (breach ? ofAgency : [agreement]).flatMap((one) =>
    one.suspendedAt === null ? [one.id] : [],
  );
  const position = await recordDecision(tx, actor, {
    kind: 'agreement_suspended',
    body: { agreement: id, agency, reason, ...(breach && { breach, agreements: stopped }) },
  });
  const act = { by: actor.subject, reason, at: now };
  await agreements.suspend(tx, stopped, act);
  if (breach) {
    await agreements.recordBreach(tx, position, { ...act, agency, agreementId: id });
    const shown = new Set([id, ...ofAgency.map((one) => one.id)]);
    for (const one of stopped) shown.delete(one);
    await agreements.touch(tx, [...shown], now);
  }
  return { outcome: 'suspended' };
}
