import type { ExamResult, TokenActor, Transition } from '@hammerhead/contracts';
import { exams, type Transaction } from '@hammerhead/storage';
import { recordExamAct } from '../hold/acts.js';
import { statusAfter } from '../lifecycle.js';
import { lockToAct } from '../lock-to-act.js';
import type { ActRefused } from '../act-refused.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import type { Examining } from './start.js';

/** Records what an exam found. The cargo stays held until somebody lifts the hold, or closes the referral. */
export async function recordExam(
  tx: Transaction,
  actor: TokenActor,
  {
    level,
    findings,
    result,
    ...which
  }: Examining & {
    readonly findings: string;
    readonly result?: ExamResult | undefined;
  },
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, recordExamAct(level), which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const { id, shipmentId, bill } = referral;
  const { exam, hold } = cargo;
  const status = statusAfter('endExam', referral);
  if (exam === null || status === null) return { outcome: 'wrong_state', status: referral.status };
  await exams.end(tx, {
    id: exam.id,
    hold,
    by: actor.subject,
    outcome: 'recorded',
    findings,
    result: result ?? null,
  });
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'exam',
      body: {
        referral: id,
        shipment: shipmentId,
        bill,
        action: 'record',
        level,
        findings,
        ...(result === undefined ? {} : { result }),
        status,
      },
    },
  });
  return { outcome: 'done', ...step };
}
