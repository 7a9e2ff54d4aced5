import type { Actor } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Stops sending to a webhook whose receiver said that it is gone. A person may start it again. */
export async function disableWebhook(
  tx: Transaction,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ readonly outcome: 'disabled' | 'unchanged' }> {
  if (!(await webhooks.disable(tx, id, reason))) return { outcome: 'unchanged' };
  await recordDecision(tx, actor, { kind: 'webhook_disabled', body: { webhook: id, reason } });
  return { outcome: 'disabled' };
}
