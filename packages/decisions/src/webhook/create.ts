import type { TokenActor, WebhookEvent } from '@hammerhead/contracts';
import { webhooksKnownTo } from '@hammerhead/access';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

export interface WebhookToCreate {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly feedId: string | undefined;
  readonly description: string | undefined;
  /** Encrypted. */
  readonly secret: Buffer;
}

/** The most webhooks there may be: each event is looked at for each of them. */
const mostWebhooks = 100;

/** Has another system told of what happens from now on. The log records its host and what it hears of, no secret. */
export async function createWebhook(
  tx: Transaction,
  actor: TokenActor,
  webhook: WebhookToCreate,
): Promise<
  | { readonly outcome: 'created' | 'forbidden' | 'unknown_feed' }
  | { readonly outcome: 'too_many'; readonly most: number }
> {
  const { id, url, events, feedId, description, secret } = webhook;
  const scope = webhooksKnownTo(actor);
  if (!(feedId === undefined ? scope.people : scope.feeds)) return { outcome: 'forbidden' };
  if (feedId !== undefined && !(await webhooks.isFeed(tx, feedId))) return { outcome: 'unknown_feed' };
  if ((await webhooks.count(tx)) >= mostWebhooks) return { outcome: 'too_many', most: mostWebhooks };
  const { host } = new URL(url);
  const heard = [...new Set(events)];
  await webhooks.insert(tx, {
    id,
    url,
    host,
    events: heard,
    feedId: feedId ?? null,
    description: description ?? null,
    secret,
    createdBy: actor.subject,
  });
  await recordDecision(tx, actor, {
    kind: 'webhook_created',
    body: { webhook: id, host, events: heard, feedId },
  });
  return { outcome: 'created' };
}
