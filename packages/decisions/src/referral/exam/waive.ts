import type { TokenActor, Transition, WaiverGround } from '@hammerhead/contracts';
import { exams, type Transaction } from '@hammerhead/storage';
import { waiveExamAct } from '../hold/acts.js';
import { statusAfter } from '../lifecycle.js';
import { lockToAct } from '../lock-to-act.js';
import type { ActRefused } from '../act-refused.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';
import type { Examining } from './start.js';

/** Decides that an exam does not take place, and on what ground; where it is under way, it ends without a result. */
export async function waiveExam(
  tx: Transaction,
  actor: TokenActor,
  { level, ground, ...which }: Examining & { readonly ground: WaiverGround },
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, waiveExamAct(level), which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const { id, shipmentId, bill } = referral;
  const { exam, hold } = cargo;
  const under = exam?.level === level ? exam.id : null;
  const status = statusAfter(under === null ? 'waiveExam' : 'endExam', referral);
  if (status === null) return { outcome: 'wrong_state', status: referral.status };
  await exams.waive(tx, { referralId: id, hold, level, by: actor.subject }, { ground, under });
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'exam',
      body: { referral: id, shipment: shipmentId, bill, action: 'waive', level, ground, status },
    },
  });
  return { outcome: 'done', ...step };
}
