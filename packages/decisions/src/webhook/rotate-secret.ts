import type { TokenActor } from '@hammerhead/contracts';
import { type Transaction, webhooks } from '@hammerhead/storage';
import { recordDecision } from '../record.js';
import { lockSeen, type SeenWebhook } from './lock-seen.js';
import type { WebhookRefused } from './refused.js';

export interface SecretRotation extends SeenWebhook {
  /** Encrypted. */
  readonly secret: Buffer;
  /** Until when the secret so far signs, too. */
  readonly formerUntil: Date;
}

/** Replaces the secret that messages are signed with. A former one that still signed no longer does. */
export async function rotateWebhookSecret(
  tx: Transaction,
  actor: TokenActor,
  { secret, formerUntil, ...seen }: SecretRotation,
): Promise<{ readonly outcome: 'rotated' } | WebhookRefused> {
  const found = await lockSeen(tx, actor, seen);
  if (found.outcome !== 'found') return found;
  const { id } = seen;
  await webhooks.rotateSecret(tx, id, { secret, formerUntil, by: actor.subject });
  await recordDecision(tx, actor, {
    kind: 'webhook_secret_rotated',
    body: { webhook: id, formerUntil: formerUntil.toISOString() },
  });
  return { outcome: 'rotated' };
}
