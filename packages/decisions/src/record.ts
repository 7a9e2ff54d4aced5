import type { Actor, Decision } from '@hammerhead/contracts';
import { audit, decisions, forecasts, log, type Transaction } from '@hammerhead/storage';
import { answersReferral } from './answers-referral.js';
import { auditedBody, auditedTarget } from './audited.js';

/**
 * Records a decision in the log and in the audit, in the caller's transaction: from here to its end others who append
 * wait, so that all work that needs no lock comes before.
 * @returns its position
 */
export async function recordDecision(tx: Transaction, actor: Actor, decision: Decision): Promise<number> {
  const position = (await log.lockHead(tx)) + 1;
  await decisions.insert(tx, position, actor, decision);
  await log.advanceHead(tx, position);
  const answered = answersReferral(decision);
  if (answered !== null) await forecasts.noteAnswer(tx, position, answered);
  const [target, about] = [auditedTarget(decision), auditedBody(decision)];
  await audit.record(tx, actor, [{ act: decision.kind, target, about, decision: position }]);
  return position;
}
