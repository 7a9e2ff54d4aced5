import { Api } from '../api.js';
import type { Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { addressOf } from '../options.js';

/** The options that say where the referral API is and who asks. */
export const connectionOptions = {
  to: { type: 'string' },
  token: { type: 'string' },
} as const;

export const connectionHelp = `  --to URL               the referral API (http://127.0.0.1:3002, or the port of REFERRAL_PORT)
  --token TOKEN          a supervisor's or investigator's token (HAMMERHEAD_TOKEN, else credentials.json in
                         HAMMERHEAD_DATA)
`;

/** A client of the referral API, for whoever keeps lists. */
export async function connect(
  { to, token }: { readonly to?: string | undefined; readonly token?: string | undefined },
  { environment, signal }: Pick<Context, 'environment' | 'signal'>,
): Promise<Api> {
  const address = addressOf(to, environment['REFERRAL_PORT'], 3002);
  return new Api(address, await tokenFor('supervisor', token, environment), signal);
}

/** The path of a list, or of an entry of it. */
export const listPath = (list: string, entry?: string): string =>
  `/v1/watchlists/${encodeURIComponent(list)}${entry === undefined ? '' : `/entries/${encodeURIComponent(entry)}`}`;
