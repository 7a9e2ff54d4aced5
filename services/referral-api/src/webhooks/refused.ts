import { NoKey, type SecretKeeper } from '@hammerhead/webhooks';
import { type Problem, problem } from '@hammerhead/service-kit';

/** An address to which no webhook may lead. */
export const faultyUrl = (message: string): Problem =>
  problem('invalid', { errors: [{ path: 'url', message }] });

/**
 * Encrypts a secret.
 * @throws Problem `unavailable` where this process has no key to do so
 */
export async function sealed(keeper: SecretKeeper, secret: string, webhook: string): Promise<Buffer> {
  try {
    return await keeper.seal(secret, webhook);
  } catch (error) {
    if (!(error instanceof NoKey)) throw error;
    throw problem('unavailable', {
      detail: 'there is no key to keep secrets with; its operator sets HAMMERHEAD_WEBHOOK_KEY',
      retryAfterSeconds: 60,
    });
  }
}
