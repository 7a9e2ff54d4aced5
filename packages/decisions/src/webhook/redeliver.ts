import { webhooksKnownTo } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

/** The most messages that are sent again by one decision. */
const mostAtOnce = 1_000;

/** Sends a message again that was delivered or given up; not one whose release can no longer be read (`unheard`). */
export async function redeliverMessage(
  tx: Transaction,
  actor: TokenActor,
  { id, delivery, now }: { readonly id: string; readonly delivery: string; readonly now: Date },
): Promise<{ readonly outcome: 'queued' | 'not_found' | 'waiting' | 'unheard' }> {
  const webhook = await webhooks.lock(tx, webhooksKnownTo(actor), id);
  const found = webhook === null ? null : await webhooks.findDelivery(tx, id, delivery);
  if (found === null) return { outcome: 'not_found' };
  if (!(await webhooks.redeliver(tx, { webhook: id, id: delivery, now })))
    return { outcome: found.status === 'waiting' ? 'waiting' : 'unheard' };
  await recordDecision(tx, actor, {
    kind: 'webhook_redelivered',
    body: { webhook: id, delivery, deliveries: 1 },
  });
  return { outcome: 'queued' };
}

/** Sends messages again that were given up since an instant, the oldest first. */
export async function redeliverDead(
  tx: Transaction,
  actor: TokenActor,
  { id, since, now }: { readonly id: string; readonly since: Date; readonly now: Date },
): Promise<
  | { readonly outcome: 'queued'; readonly redelivered: number; readonly more: boolean }
  | { readonly outcome: 'not_found' }
> {
  const webhook = await webhooks.lock(tx, webhooksKnownTo(actor), id);
  if (webhook === null) return { outcome: 'not_found' };
  const redelivered = await webhooks.redeliverDead(tx, { webhook: id, since, limit: mostAtOnce, now });
  if (redelivered > 0)
    await recordDecision(tx, actor, {
      kind: 'webhook_redelivered',
      body: { webhook: id, since: since.toISOString(), deliveries: redelivered },
    });
  return { outcome: 'queued', redelivered, more: redelivered === mostAtOnce };
}
