import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

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

/** What is wrong with a message whose time does not matter; null where it was signed with this secret. */
export function faultOfMessage(
  secret: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): string | null {
  const [id = '', seconds = '', signatures = ''] = ['id', 'timestamp', 'signature'].map(
    (name) => headers[`webhook-${name}`] ?? '',
  );
  if (id === '' || seconds === '' || signatures === '') return 'Missing required headers';
  if (!/^\d{1,12}$/.test(seconds)) return 'webhook-timestamp is not a number of seconds';
  let expected: Buffer;
  try {
    expected = Buffer.from(new Webhook(secret).sign(id, sentAt(seconds), body));
  } catch {
    return 'the secret is not one of a webhook: it begins with whsec_';
  }
  const isSigned = signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return isSigned ? null : 'No matching signature found';
}

/** When a message was sent, as its header `webhook-timestamp` says. */
export const sentAt = (seconds: string): Date => new Date(Number(seconds) * 1_000);
