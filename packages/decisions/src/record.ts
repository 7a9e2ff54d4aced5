import type { Actor, Decision } from '@hammerhead/contracts';
import { decisions, log, type Transaction } from '@hammerhead/storage';

/**
 * Records a decision in the log, in the caller's transaction: from here to its end others who append wait, so that all
 * work that needs no lock comes before.
 * @returns its position
 */
export async function recordDecision(tx: Transaction, actor: Actor, decision: Decision): Promise<number> {
  const position = (await log.lockHead(tx)) + 1;
  await decisions.insert(tx, position, actor, decision);
  await log.advanceHead(tx, position);
  return position;
}
