import { webhooksKnownTo } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, uuidv7, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** Has a webhook sent a message that tells of nothing. Of several tests at once one is sent. */
export async function testWebhook(
  tx: Transaction,
  actor: TokenActor,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<
  | { readonly outcome: 'queued'; readonly delivery: string }
  | { readonly outcome: 'not_found' }
  /** Nothing is sent to it. */
  | { readonly outcome: 'wrong_state'; readonly status: string }
> {
  const webhook = await webhooks.lock(tx, webhooksKnownTo(actor), id);
  if (webhook === null) return { outcome: 'not_found' };
  if (webhook.status !== 'active') return { outcome: 'wrong_state', status: webhook.status };
  const waiting = await webhooks.findWaitingTest(tx, id);
  if (waiting !== null) return { outcome: 'queued', delivery: waiting };
  const delivery = uuidv7();
  const kind = 'webhook.test';
  const body = JSON.stringify({ type: kind, timestamp: now.toISOString(), data: {} });
  await webhooks.spread(
    tx,
    [{ id: delivery, webhookId: id, eventId: null, kind, subject: 'test', body }],
    now,
  );
  await recordDecision(tx, actor, { kind: 'webhook_tested', body: { webhook: id, delivery } });
  return { outcome: 'queued', delivery };
}
