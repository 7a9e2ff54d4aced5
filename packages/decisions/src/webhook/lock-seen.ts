import { webhooksKnownTo } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, type LockedWebhook, webhooks } from '@hammerhead/storage';
import type { WebhookRefused } from './refused.js';

/** The webhook that somebody changes, as they saw it. */
export interface SeenWebhook {
  readonly id: string;
  /** Whether the actor has seen this version of it. */
  readonly hasSeen: (version: number) => boolean;
}

/** A webhook within what the actor may know, locked until the transaction ends, for whoever has seen its version. */
export async function lockSeen(
  tx: Transaction,
  actor: TokenActor,
  { id, hasSeen }: SeenWebhook,
): Promise<{ readonly outcome: 'found'; readonly webhook: LockedWebhook } | WebhookRefused> {
  const webhook = await webhooks.lock(tx, webhooksKnownTo(actor), id);
  if (webhook === null) return { outcome: 'not_found' };
  return hasSeen(webhook.version)
    ? { outcome: 'found', webhook }
    : { outcome: 'stale', version: webhook.version };
}
