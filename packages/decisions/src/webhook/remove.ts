import { webhooksKnownTo } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { WebhookRefused } from './refused.js';

/** Removes a webhook with its messages, those included that wait. */
export async function removeWebhook(
  tx: Transaction,
  actor: TokenActor,
  { id, hasSeen }: { readonly id: string; readonly hasSeen: (version: number) => boolean },
): Promise<{ readonly outcome: 'removed' } | WebhookRefused> {
  const webhook = await webhooks.lock(tx, webhooksKnownTo(actor), id);
  if (webhook === null) return { outcome: 'not_found' };
  if (!hasSeen(webhook.version)) return { outcome: 'stale', version: webhook.version };
  await webhooks.remove(tx, id);
  const { host } = new URL(webhook.url);
  await recordDecision(tx, actor, { kind: 'webhook_removed', body: { webhook: id, host } });
  return { outcome: 'removed' };
}
