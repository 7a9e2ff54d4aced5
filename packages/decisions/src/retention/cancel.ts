import { type Actor, parseStored } from '@hammerhead/contracts';
import { retention, type Transaction } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Cancels a run: the batch at hand is done or not begun, and none follows. What was deleted stays deleted. */
export async function cancelRetention(
  tx: Transaction,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<
  | { readonly outcome: 'canceled' | 'not_found' }
  | { readonly outcome: 'over'; readonly status: 'finished' | 'canceled' }
> {
  const run = await retention.lockRun(tx, id);
  if (run === null) return { outcome: 'not_found' };
  const { status } = run;
  if (status === 'finished' || status === 'canceled') return { outcome: 'over', status };
  const position = await recordDecision(tx, actor, {
    kind: 'retention_canceled',
    body: { retentionRun: id, plan: run.plan, deleted: { ...parseStored(run.deleted) } },
  });
  await retention.endRun(tx, id, 'canceled', position);
  return { outcome: 'canceled' };
}
