import { webhooksKnownTo } from '@hammerhead/access';
import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import type { WebhookRefused } from './refused.js';

export interface SecretRotation {
  readonly id: string;
  readonly hasSeen: (version: number) => boolean;
  /** Encrypted. */
  readonly secret: Buffer;
  /** Until when the secret so far signs, too. */
  readonly formerUntil: Date;
}

/** Replaces the secret that messages are signed with. A former one that still signed no longer does. */
export async function rotateWebhookSecret(
  tx: Transaction,
  actor: TokenActor,
  { id, hasSeen, secret, formerUntil }: SecretRotation,
): Promise<{ readonly outcome: 'rotated' } | WebhookRefused> {
  const webhook = await webhooks.lock(tx, webhooksKnownTo(actor), id);
  if (webhook === null) return { outcome: 'not_found' };
  if (!hasSeen(webhook.version)) return { outcome: 'stale', version: webhook.version };
  await webhooks.rotateSecret(tx, id, { secret, formerUntil });
  await recordDecision(tx, actor, {
    kind: 'webhook_secret_rotated',
    body: { webhook: id, formerUntil: formerUntil.toISOString() },
  });
  return { outcome: 'rotated' };
}
