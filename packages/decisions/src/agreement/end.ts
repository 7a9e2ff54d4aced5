import type { TokenActor } from '@hammerhead/contracts';
import { agreements, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { has } from '../referral/act.js';
import { lockToAct } from './lock-to-act.js';
import type { AgreementRefused } from './refused.js';
import type { SeenAgreement } from './resume.js';

/** Ends an agreement for good: nothing under it can be read any more. A breach of its agency stands as before. */
export async function endAgreement(
  tx: Transaction,
  actor: TokenActor,
  { id, reason, hasSeen }: SeenAgreement,
  now: Date,
): Promise<{ readonly outcome: 'ended' } | AgreementRefused> {
  if (!has(actor, 'agreement:write')) return { outcome: 'forbidden', permission: 'agreement:write' };
  const locked = await lockToAct(tx, id, now);
  if (locked === null) return { outcome: 'not_found' };
  const { agency, status, version } = locked.agreement;
  if (!hasSeen(version)) return { outcome: 'stale', version };
  if (status === 'ended') return { outcome: 'wrong_state', status };
  await recordDecision(tx, actor, { kind: 'agreement_ended', body: { agreement: id, agency, reason } });
  await agreements.end(tx, id, { by: actor.subject, reason, at: now });
  return { outcome: 'ended' };
}
