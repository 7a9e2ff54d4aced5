import type { ExamLevel, TokenActor, Transition } from '@hammerhead/contracts';
import { exams, type Transaction } from '@hammerhead/storage';
import { startExamAct } from '../hold/acts.js';
import { lifecycle } from '../lifecycle.js';
import { type ActingOn, lockToAct } from '../lock-to-act.js';
import type { ActRefused } from '../act-refused.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';

export interface Examining extends ActingOn {
  readonly level: ExamLevel;
}

/** Begins an exam of a referral's cargo, or of its papers. */
export async function startExam(
  tx: Transaction,
  actor: TokenActor,
  { level, ...which }: Examining,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockToAct(tx, actor, startExamAct(level), which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const { id, shipmentId, bill } = referral;
  const status = lifecycle.startExam.to();
  await exams.start(tx, { referralId: id, hold: cargo.hold, level, by: actor.subject });
  const step = await stepReferral(tx, actor, referral, {
    status,
    decision: {
      kind: 'exam',
      body: { referral: id, shipment: shipmentId, bill, action: 'start', level, status },
    },
  });
  return { outcome: 'done', ...step };
}
