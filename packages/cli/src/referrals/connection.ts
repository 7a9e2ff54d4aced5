import { Api } from '../api.js';
import type { Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { Failure } from '../failure.js';
import { addressOf } from '../options.js';

/** The options that say where the referral API is and who asks. */
export const connectionOptions = { to: { type: 'string' }, token: { type: 'string' } } as const;

export const connectionHelp = `  --to URL               the referral API (http://127.0.0.1:3002, or the port of REFERRAL_PORT)
  --token TOKEN          your token (HAMMERHEAD_TOKEN, else the analyst's of credentials.json in HAMMERHEAD_DATA)
`;

/** A client of the referral API, for whoever works referrals. */
export async function connect(
  { to, token }: { readonly to?: string | undefined; readonly token?: string | undefined },
  { environment, signal }: Pick<Context, 'environment' | 'signal'>,
): Promise<Api> {
  const address = addressOf(to, environment['REFERRAL_PORT'], 3002);
  return new Api(address, await tokenFor('analyst', token, environment), signal);
}

/** The path of the referral that a command names. */
export function pathOf(id: string | undefined): string {
  if (id === undefined) throw new Failure('name the referral by its id; hammerhead referrals list shows ids');
  return `/v1/referrals/${encodeURIComponent(id)}`;
}
