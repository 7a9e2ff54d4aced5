import type { TokenActor, Transition } from '@hammerhead/contracts';
import { exams, type Transaction } from '@hammerhead/storage';
import { lockWithCargo } from '../hold/cargo.js';
import { type CargoRefused, whyNotRecordExam } from '../hold/rules.js';
import { statusAfter } from '../lifecycle.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import type { Examining } from './start.js';

/** Records what an exam found. The cargo stays held until somebody lifts the hold, or closes the referral. */
export async function recordExam(
  tx: Transaction,
  actor: TokenActor,
  { level, findings, ...which }: Examining & { readonly findings: string },
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | CargoRefused> {
  const found = await lockWithCargo(tx, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const refused = whyNotRecordExam(actor, { referral, cargo }, level);
  if (refused !== null) return refused;
  const { id, shipmentId, bill } = referral;
  const { exam, hold } = cargo;
  const status = statusAfter('endExam', referral);
  if (exam === null || status === null) return { outcome: 'wrong_state', status: referral.status };
  await exams.end(tx, { id: exam.id, hold, by: actor.subject, outcome: 'recorded', findings });
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'exam',
      body: { referral: id, shipment: shipmentId, bill, action: 'record', level, findings, status },
    },
  });
  return { outcome: 'done', ...step };
}
