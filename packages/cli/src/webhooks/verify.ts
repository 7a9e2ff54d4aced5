import { readFile } from 'node:fs/promises';
import { faultOfMessage } from '@hammerhead/webhooks';
import type { Context } from '../context.js';
import { Failure, reasonOf } from '../failure.js';

export interface ReceivedMessage {
  readonly secret: string;
  /** Files: the body as it arrived, byte for byte, and the header fields, one `name: value` a line. */
  readonly body: string;
  readonly headers: string;
}

/** Says whether a message that a receiver got is genuine, as the receiver should find out itself. */
export async function verifyMessage(given: ReceivedMessage, { stdout }: Context): Promise<number> {
  const [body, headers] = await Promise.all([read(given.body), read(given.headers)]);
  const fault = faultOfMessage(given.secret, fieldsOf(headers), body);
  stdout.write(fault === null ? 'genuine\n' : `not genuine: ${fault}\n`);
  return fault === null ? 0 : 1;
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
