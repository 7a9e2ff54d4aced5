import { type RetentionPlan, toStored } from '@hammerhead/contracts';
import { type Pool, retention } from '@hammerhead/storage';
import { makePlan } from './make-plan.js';

/** How long plans are kept that somebody was told: longer than they may be carried out, to say what has changed. */
const keptMs = 7 * 86_400_000;

/** Makes the plan of today, and keeps it for a week, so that a run can name it. */
export async function tellPlan(pool: Pool, now: Date, signal?: AbortSignal): Promise<RetentionPlan> {
  const plan = await makePlan(pool, now, undefined, signal);
  await retention.keepPlan(
    pool,
    { hash: plan.plan, day: plan.day, madeAt: now, body: toStored(plan) },
    new Date(now.getTime() - keptMs),
  );
  return plan;
}
