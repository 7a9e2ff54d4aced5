import { eventsHeardBy, type TokenActor, type WebhookEvent } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { lockSeen, type SeenWebhook } from './lock-seen.js';
import type { WebhookRefused } from './refused.js';

export interface WebhookChanges extends SeenWebhook {
  readonly url?: string | undefined;
  readonly events?: readonly WebhookEvent[] | undefined;
  readonly description?: string | null | undefined;
  readonly status?: 'active' | 'paused' | undefined;
}

/** Changes where a webhook leads, what it hears of, or whether anything is sent to it. */
export async function changeWebhook(
  tx: Transaction,
  actor: TokenActor,
  { url, events: given, description, status, ...seen }: WebhookChanges,
): Promise<
  | { readonly outcome: 'changed' }
  /** It cannot hear of some of these events. */
  | { readonly outcome: 'not_heard'; readonly heard: readonly WebhookEvent[] }
  | WebhookRefused
> {
  const found = await lockSeen(tx, actor, seen);
  if (found.outcome !== 'found') return found;
  const { webhook } = found;
  const { id } = seen;
  const events = given && [...new Set(given)];
  const heard = eventsHeardBy(webhook);
  if (events !== undefined && !events.every((event) => heard.includes(event)))
    return { outcome: 'not_heard', heard };
  const host = url === undefined ? undefined : new URL(url).host;
  await webhooks.change(tx, id, { url, host, events, description, status }, actor.subject);
  await recordDecision(tx, actor, {
    kind: 'webhook_changed',
    body: { webhook: id, host, events: events, description, status },
  });
  return { outcome: 'changed' };
}
