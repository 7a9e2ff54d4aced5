import { Api } from '../api.js';
import type { Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { addressOf } from '../options.js';

/** The options of every command about tokens. */
export const connectionOptions = {
  to: { type: 'string' },
  token: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

export const connectionHelp = `  --json            as the API answers
  --to URL          the referral API (http://127.0.0.1:3002)
  --token TOKEN     an admin's token (HAMMERHEAD_TOKEN, else credentials.json in HAMMERHEAD_DATA)`;

export async function connect(
  { to, token }: { readonly to?: string | undefined; readonly token?: string | undefined },
  { environment, signal }: Context,
): Promise<Api> {
  const address = addressOf(to, environment['REFERRAL_PORT'], 3002);
  return new Api(address, await tokenFor('admin', token, environment), signal);
}

/** The path of one token and of what is done to it. */
export const tokenPath = (id: string, act: 'rotation' | 'revocation'): string =>
  `/v1/tokens/${encodeURIComponent(id)}/${act}`;
