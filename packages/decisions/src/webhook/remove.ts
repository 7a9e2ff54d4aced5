import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { lockSeen, type SeenWebhook } from './lock-seen.js';
import type { WebhookRefused } from './refused.js';

/** Removes a webhook with its messages, those included that wait. */
export async function removeWebhook(
  tx: Transaction,
  actor: TokenActor,
  seen: SeenWebhook,
): Promise<{ readonly outcome: 'removed' } | WebhookRefused> {
  const found = await lockSeen(tx, actor, seen);
  if (found.outcome !== 'found') return found;
  const { webhook } = found;
  const { id } = seen;
  await webhooks.remove(tx, id);
  const { host } = new URL(webhook.url);
  await recordDecision(tx, actor, { kind: 'webhook_removed', body: { webhook: id, host } });
  return { outcome: 'removed' };
}
