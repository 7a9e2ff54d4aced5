import { eventsHeardBy, type TokenActor, type WebhookEvent } from '@hammerhead/contracts';
import { webhooksKnownTo } from '@hammerhead/access';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';

export interface WebhookToCreate {
  readonly id: string;
  readonly url: string;
  /** By default all that it may hear of. */
  readonly events: readonly WebhookEvent[] | undefined;
  readonly feedId: string | undefined;
  readonly description: string | undefined;
  /** Encrypted. */
  readonly secret: Buffer;
}

/** The most webhooks of people and feeds there may be: each event is looked at for each of them. */
const mostWebhooks = 100;
/** Of each agency of partners, which learns nothing of the number of the others. */
const mostOfAgency = 20;

/** Has another system told of what happens from now on. The log records its host and what it hears of, no secret. */
export async function createWebhook(
  tx: Transaction,
  actor: TokenActor,
  webhook: WebhookToCreate,
): Promise<
  | { readonly outcome: 'created' | 'forbidden' | 'unknown_feed' }
  /** It cannot hear of some of these events. */
  | { readonly outcome: 'not_heard'; readonly heard: readonly WebhookEvent[] }
  | { readonly outcome: 'too_many'; readonly most: number }
> {
  const { id, url, events, feedId, description, secret } = webhook;
  const scope = webhooksKnownTo(actor);
  const partner = feedId === undefined && !scope.people ? scope.partner : null;
  if (!(feedId === undefined ? scope.people || partner !== null : scope.feeds))
    return { outcome: 'forbidden' };
  const mayHear = eventsHeardBy({ feedId, agency: partner?.agency });
  const heard = [...new Set(events ?? mayHear)];
  if (!heard.every((event) => mayHear.includes(event))) return { outcome: 'not_heard', heard: mayHear };
  if (feedId !== undefined && !(await webhooks.isFeed(tx, feedId))) return { outcome: 'unknown_feed' };
  const most = partner === null ? mostWebhooks : mostOfAgency;
  if ((await webhooks.lockAndCount(tx, partner?.agency ?? null)) >= most)
    return { outcome: 'too_many', most };
  const { host } = new URL(url);
  await webhooks.insert(tx, {
    id,
    url,
    host,
    events: heard,
    feedId: feedId ?? null,
    partner,
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
