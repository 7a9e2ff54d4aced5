import { connectionOf } from '../connection.js';
import { Failure } from '../failure.js';

export { connectionOptions } from '../connection.js';
export const { connectionHelp, connect } = connectionOf('analyst', "an analyst's", 25);

/** The path of the referral that a command names. */
export function pathOf(id: string | undefined): string {
  if (id === undefined) throw new Failure('name the referral by its id; hammerhead referrals list shows ids');
  return `/v1/referrals/${encodeURIComponent(id)}`;
}
