import {
  type Actor,
  parseStored,
  type RetentionCounts,
  type RetentionPlan,
  toStored,
} from '@hammerhead/contracts';
import { type Pool, retention, transaction, uuidv7 } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { planChanges } from './changes.js';
import { isValidPlan, makePlan } from './make-plan.js';

/** Characters of a plan's hash that name it. */
const shortestName = 8;

export type RetentionStarted =
  | { readonly outcome: 'started'; readonly id: string }
  /** Nobody was told such a plan in the last week, or two begin so. */
  | { readonly outcome: 'unknown_plan' }
  /** It was told more than a day ago. */
  | { readonly outcome: 'expired'; readonly plan: RetentionPlan }
  /** Today something else would be deleted. `changes`: in words. */
  | { readonly outcome: 'changed'; readonly changes: readonly string[] }
  | { readonly outcome: 'running'; readonly run: string };

/**
 * Begins to carry out a plan, if it is not older than a day and retention would still do exactly that. The worker does
 * it, batch by batch.
 */
export async function startRetention(
  pool: Pool,
  actor: Actor,
  { plan, reason, now }: { readonly plan: string; readonly reason: string; readonly now: Date },
): Promise<RetentionStarted> {
  const kept = plan.length < shortestName ? null : await retention.findPlan(pool, plan);
  if (kept === null) return { outcome: 'unknown_plan' };
  const { hash } = kept;
  const told = parseStored(kept.body);
  if (!isValidPlan(kept.madeAt, now)) return { outcome: 'expired', plan: told };
  // What takes long is done before anything is locked. What changes from here on is respected by each batch.
  const current = await makePlan(pool, now, kept.day);
  if (current.plan !== hash) return { outcome: 'changed', changes: planChanges(told, current) };
  return transaction(pool, async (tx): Promise<RetentionStarted> => {
    await retention.exclude(tx);
    const running = await retention.findOpenRun(tx);
    if (running !== null) return { outcome: 'running', run: running };
    const id = uuidv7();
    const position = await recordDecision(tx, actor, {
      kind: 'retention_started',
      body: { retentionRun: id, plan: hash, day: kept.day, reason },
    });
    await retention.insertRun(tx, {
      id,
      position,
      plan: hash,
      day: kept.day,
      reason,
      createdBy: actor.subject,
      planned: toStored<RetentionCounts>(told.due),
    });
    return { outcome: 'started', id };
  });
}
