import { randomBytes } from 'node:crypto';
import { Webhook, WebhookVerificationError } from 'standardwebhooks';

/** Bytes of a secret; Standard Webhooks asks for 24 to 64. */
const secretBytes = 32;

/** A new secret in the form that libraries of Standard Webhooks take: `whsec_` and base64. */
export const newSigningSecret = (): string => `whsec_${randomBytes(secretBytes).toString('base64')}`;

export interface Signed {
  /** The same in every attempt: a receiver that has seen it discards the repeat. */
  readonly id: string;
  readonly body: string;
  /** When it is sent; an attempt is signed anew. */
  readonly at: Date;
  /** While a secret is being replaced there are two, and a receiver may have either. */
  readonly secrets: readonly string[];
}

/** The headers that sign a message (Standard Webhooks 1.0, symmetric signatures): HMAC-SHA256 of id, time and body. */
export const signedHeaders = ({ id, body, at, secrets }: Signed): Record<string, string> => ({
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
});

/**
 * Checks a received message as a receiver should, its age included.
 * @returns what is wrong with it; null where it is genuine
 */
export function faultOfMessage(
  secret: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): string | null {
  try {
    new Webhook(secret).verify(body, { ...headers }, { jsonParse: false });
    return null;
  } catch (error) {
    if (error instanceof WebhookVerificationError) return error.message;
    return 'the secret is not one of a webhook: it begins with whsec_';
  }
}
