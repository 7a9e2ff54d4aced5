import type { Context } from '../context.js';
import { partner } from './connection.js';

interface Given {
  readonly to?: string | undefined;
  readonly token?: string | undefined;
  readonly json: boolean;
}

/** Says something about a release that was released to who asks, and writes in one line what was said. */
export async function say<Said>(
  path: string,
  schema: { parse(value: unknown): Said },
  body: object,
  given: Given,
  lineOf: (said: Said) => string,
  context: Context,
): Promise<void> {
  const api = await partner.connect(given, context);
  const said = await api.call('POST', `/v1/releases/${path}`, schema, { body });
  context.stdout.write(given.json ? `${JSON.stringify(said)}\n` : `${lineOf(said)}\n`);
}
