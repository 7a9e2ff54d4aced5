import { meSchema } from '@hammerhead/contracts';
import { Api, Refused } from '../api.js';
import { connectionOptions as connection, type Given as Asked } from '../connection.js';
import type { Context } from '../context.js';
import { tokenFor } from '../credentials.js';
import { Failure } from '../failure.js';
import { addressOf } from '../options.js';
import { printable } from '../terminal/format.js';

/** Those whose tokens the first start writes down, and who work referrals. */
const workers = ['analyst', 'investigator', 'supervisor'] as const;

/** The options that say where the referral API is and who asks. */
export const connectionOptions = { ...connection, as: { type: 'string' } } as const;

export const connectionHelp = `  --to URL               the referral API (http://127.0.0.1:3002, or the port of REFERRAL_PORT)
  --token TOKEN          your token (HAMMERHEAD_TOKEN, else the analyst's of credentials.json in HAMMERHEAD_DATA)
  --as ROLE              the token of this role of credentials.json: ${workers.join(', ')}
`;

export interface Given extends Asked {
  readonly as?: string | undefined;
}

/** A client of the referral API, for whoever works referrals: the same person in every command of the group. */
export async function connect(
  { to, token, as }: Given,
  { environment, signal }: Pick<Context, 'environment' | 'signal'>,
): Promise<ReferralApi> {
  const address = addressOf(to, environment['REFERRAL_PORT'], 3002);
  const role = workers.find((one) => one === (as ?? 'analyst'));
  if (role === undefined) throw new Failure(`--as must be ${workers.join(', ')}, not ${as}`);
  if (as !== undefined && token !== undefined) throw new Failure('give --token or --as, not both');
  const known = as === undefined ? environment : { ...environment, HAMMERHEAD_TOKEN: '' };
  return new ReferralApi(address, await tokenFor(role, token, known), signal);
}

/** The referral API, as whoever works referrals asks it. */
export class ReferralApi extends Api {
  override async fetch(...sent: Parameters<Api['fetch']>): Promise<Response> {
    try {
      return await super.fetch(...sent);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 403) throw error;
      throw new Failure(
        `${error.message}. Somebody else acts with their own token (--token, HAMMERHEAD_TOKEN), or --as supervisor`,
      );
    }
  }

  /** Who acted, to end the line that says what was done; nothing where that cannot be told: it was done all the same. */
  async actor(): Promise<string> {
    try {
      const { subject, role } = await this.call(
        'GET',
        '/v1/me',
        meSchema.pick({ subject: true, role: true }),
      );
      return `, as ${printable(subject)} (${role})`;
    } catch (error) {
      if (error instanceof Failure) return '';
      throw error;
    }
  }
}

/** The path of the referral that a command names. */
export function pathOf(id: string | undefined): string {
  if (id === undefined) throw new Failure('name the referral by its id; hammerhead referrals list shows ids');
  return `/v1/referrals/${encodeURIComponent(id)}`;
}
