import { readFile } from 'node:fs/promises';
import { faultOfMessage, sentAt } from '@hammerhead/webhooks';
import type { Context } from '../context.js';
import { Failure, reasonOf } from '../failure.js';

export interface ReceivedMessage {
  readonly secret: string;
  /** Files: the body as it arrived, byte for byte, and the header fields, one `name: value` a line. */
  readonly body: string;
  readonly headers: string;
}

/** Milliseconds by which a receiver's clock may differ from the time of a message (Standard Webhooks). */
const toleratedMs = 300_000;

/** Says whether a message that a receiver got is genuine, and whether a receiver would take it now. */
export async function verifyMessage(given: ReceivedMessage, { stdout }: Context): Promise<number> {
  const [body, headers] = await Promise.all([read(given.body), read(given.headers)]);
  const fields = fieldsOf(headers);
  const fault = faultOfMessage(given.secret, fields, body);
  if (fault !== null) {
    stdout.write(`not genuine: ${fault}\n`);
    return 1;
  }
  const sent = sentAt(fields['webhook-timestamp'] ?? '');
  stdout.write('genuine\n');
  if (Math.abs(Date.now() - sent.getTime()) > toleratedMs)
    stdout.write(
      `sent ${sent.toISOString()}: a receiver refuses it by now, as it is more than 5 minutes away\n`,
    );
  return 0;
}

const read = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((error: unknown) => {
    throw new Failure(`${path} cannot be read: ${reasonOf(error)}`);
  });

const fieldsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
