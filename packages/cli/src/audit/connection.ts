import { Api } from '../api.js';
import type { Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { addressOf } from '../options.js';

export const connectionOptions = { to: { type: 'string' }, token: { type: 'string' } } as const;

export const connectionHelp = `  --to URL       the referral API (http://127.0.0.1:3002)
  --token TOKEN  an auditor's token (HAMMERHEAD_TOKEN, else credentials.json in HAMMERHEAD_DATA)`;

export async function connect(
  { to, token }: { readonly to?: string | undefined; readonly token?: string | undefined },
  { environment, signal }: Context,
): Promise<Api> {
  const address = addressOf(to, environment['REFERRAL_PORT'], 3002);
  return new Api(address, await tokenFor('auditor', token, environment), signal);
}
