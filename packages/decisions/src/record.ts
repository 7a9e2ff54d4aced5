import type { Actor, Decision } from '@hammerhead/contracts';
import { audit, decisions, log, type Transaction } from '@hammerhead/storage';
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
  const [target, about] = [auditedTarget(decision), auditedBody(decision)];
  await audit.record(tx, actor, [{ act: decision.kind, target, about, decision: position }]);
  return position;
}
