import type { Actor, Decision } from '@hammerhead/contracts';
import { audit, decisions, forecasts, log, type Transaction } from '@hammerhead/storage';
import { answersReferral } from './answers-referral.js';
import { auditedBody, auditedTarget } from './audited.js';

/**
 * Records a decision in the log, and, when the caller's transaction commits, in the audit. From here to its end others
 * who append to the log wait, so that all work that needs no lock comes before.
 * @returns its position
 */
export const recordDecision = (tx: Transaction, actor: Actor, decision: Decision): Promise<number> =>
  recordDecisions(tx, actor, [decision]);

/**
 * Records decisions as {@link recordDecision} does, in as many statements as for one.
 * @param made at least one
 * @returns the position of the first; the others follow it, in their order
 */
export async function recordDecisions(
  tx: Transaction,
  actor: Actor,
  made: readonly Decision[],
): Promise<number> {
  const first = (await log.lockHead(tx)) + 1;
  await decisions.insert(tx, first, actor, made);
  await log.advanceHead(tx, first + made.length - 1);
  await forecasts.noteAnswers(
    tx,
    made.flatMap((decision, at) => {
      const referral = answersReferral(decision);
      return referral === null ? [] : [{ position: first + at, referral }];
    }),
  );
  await audit.record(
    tx,
    actor,
    made.map((decision, at) => ({
      act: decision.kind,
      target: auditedTarget(decision),
      about: auditedBody(decision),
      decision: first + at,
    })),
  );
  return first;
}
