import type { ExamLevel, TokenActor, Transition } from '@hammerhead/contracts';
import { exams, type Transaction } from '@hammerhead/storage';
import { startExamAct } from '../hold/acts.js';
import { lockWithCargo } from '../hold/cargo.js';
import { lifecycle } from '../lifecycle.js';
import type { ActRefused } from '../act-refused.js';
import { obstacleTo } from '../act.js';
import type { Refused } from '../refused.js';
import { stepReferral } from '../step.js';

export interface Examining {
  /** The id of the referral. */
  readonly referral: string;
  /** Whether the actor has seen this version of the referral. */
  readonly hasSeen: (version: number) => boolean;
  readonly level: ExamLevel;
  readonly now: Date;
}

/** Begins an exam of a referral's cargo, or of its papers. */
export async function startExam(
  tx: Transaction,
  actor: TokenActor,
  { level, now, ...which }: Examining,
): Promise<({ readonly outcome: 'done' } & Transition) | Refused | ActRefused> {
  const found = await lockWithCargo(tx, which);
  if (found.outcome !== 'found') return found;
  const { referral, cargo } = found;
  const obstacle = obstacleTo(startExamAct(level), { referral, cargo, now }, actor);
  if (obstacle !== null) return obstacle.refused;
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
