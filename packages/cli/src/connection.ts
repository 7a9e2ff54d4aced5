import { Api } from './api.js';
import type { Context } from './context.js';
import { tokenFor } from './credentials.js';
import { addressOf } from './options.js';

/** The options that say where an API is and who asks. */
export const connectionOptions = { to: { type: 'string' }, token: { type: 'string' } } as const;

export interface Given {
  readonly to?: string | undefined;
  readonly token?: string | undefined;
}

/** A client of the referral API: of `role`, where no token is given. */
export async function connectAs(
  role: Parameters<typeof tokenFor>[0],
  { to, token }: Given,
  { environment, signal }: Pick<Context, 'environment' | 'signal'>,
): Promise<Api> {
  const address = addressOf(to, environment['REFERRAL_PORT'], 3002);
  return new Api(address, await tokenFor(role, token, environment), signal);
}

/**
 * How the commands of one group reach the referral API.
 * @param whose token it is, as their help says it
 * @param column where the texts of their help begin
 */
export const connectionOf = (role: Parameters<typeof tokenFor>[0], whose: string, column: number) => ({
  connectionHelp: [
    `  ${'--to URL'.padEnd(column - 2)}the referral API (http://127.0.0.1:3002, or the port of REFERRAL_PORT)`,
    `  ${'--token TOKEN'.padEnd(column - 2)}${whose} token (HAMMERHEAD_TOKEN, else that of credentials.json in`,
    `  ${''.padEnd(column - 2)}HAMMERHEAD_DATA)`,
  ].join('\n'),
  connect: (given: Given, context: Pick<Context, 'environment' | 'signal'>): Promise<Api> =>
    connectAs(role, given, context),
});
