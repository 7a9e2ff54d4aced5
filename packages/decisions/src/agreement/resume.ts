import type { TokenActor } from '@hammerhead/contracts';
import { agreements, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { lockToAct } from './lock-to-act.js';
import type { AgreementRefused, BreachStands } from './refused.js';

/** An agreement that somebody decides about, as they saw it. */
export interface SeenAgreement {
  readonly id: string;
  readonly reason: string;
  readonly hasSeen: (version: number) => boolean;
}

/** Resumes an agreement: what was released under it, and neither withdrawn nor too old, can be read again. */
export async function resumeAgreement(
  tx: Transaction,
  actor: TokenActor,
  { id, reason, hasSeen }: SeenAgreement,
  now: Date,
): Promise<{ readonly outcome: 'resumed' } | AgreementRefused | BreachStands> {
  if (!has(actor, 'agreement:write')) return { outcome: 'forbidden', permission: 'agreement:write' };
  const locked = await lockToAct(tx, id, now);
  if (locked === null) return { outcome: 'not_found' };
  const { agency, status, version } = locked.agreement;
  if (!hasSeen(version)) return { outcome: 'stale', version };
  if (status !== 'suspended') return { outcome: 'wrong_state', status };
  const breach = await agreements.findBreach(tx, agency);
  if (breach !== null) return { outcome: 'breach_stands', agency, breach };
  await recordDecision(tx, actor, { kind: 'agreement_resumed', body: { agreement: id, agency, reason } });
  await agreements.resume(tx, id, now);
  return { outcome: 'resumed' };
}
