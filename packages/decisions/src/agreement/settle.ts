import type { BreachFinding, TokenActor } from '@hammerhead/contracts';
import { agreements, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { lockToAct } from './lock-to-act.js';
import type { AgreementRefused } from './refused.js';
import type { SeenAgreement } from './resume.js';

/**
 * Settles that an agency violated an assurance. Whoever recorded it does not: two people say that the agency may be told
 * again. What it suspended stays suspended, until each agreement is resumed.
 */
export async function settleBreach(
  tx: Transaction,
  actor: TokenActor,
  { id, finding, reason, hasSeen }: SeenAgreement & { readonly finding: BreachFinding },
  now: Date,
): Promise<
  | { readonly outcome: 'settled' }
  | { readonly outcome: 'no_breach' }
  | { readonly outcome: 'recorded_by_same' }
  | Exclude<AgreementRefused, { outcome: 'wrong_state' }>
> {
  if (!has(actor, 'agreement:write')) return { outcome: 'forbidden', permission: 'agreement:write' };
  const locked = await lockToAct(tx, id, now);
  if (locked === null) return { outcome: 'not_found' };
  const { agreement, ofAgency } = locked;
  const { agency, version } = agreement;
  if (!hasSeen(version)) return { outcome: 'stale', version };
  const breach = await agreements.findBreach(tx, agency);
  if (breach === null) return { outcome: 'no_breach' };
  if (breach.recordedBy === actor.subject) return { outcome: 'recorded_by_same' };
  const position = await recordDecision(tx, actor, {
    kind: 'breach_settled',
    body: { agreement: id, agency, breach: breach.position, finding, reason },
  });
  await agreements.settleBreach(tx, breach.position, position, {
    finding,
    by: actor.subject,
    reason,
    at: now,
  });
  const shown = new Set([id, ...ofAgency.map((one) => one.id)]);
  await agreements.touch(tx, [...shown], now);
  return { outcome: 'settled' };
}
