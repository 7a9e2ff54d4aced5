import { type Transition, transitionSchema } from '@hammerhead/contracts';
import type { Context } from '../context.js';
import { Failure } from '../failure.js';
import { wholeNumber } from '../options.js';
import { connect, connectionHelp, connectionOptions, type Given, pathOf } from '../referrals/connection.js';
import { seenVersion, versionOption } from '../referrals/seen.js';

/** The options of a command that acts on the cargo of a referral. */
export const cargoOptions = {
  ...connectionOptions,
  ...versionOption,
} as const;

export const cargoHelp = `  --version N    the version of the referral that you have seen; the one that stands, where it is left out
${connectionHelp}`;

interface GivenOnCargo extends Given {
  readonly version?: string | undefined;
}

/** Acts on the cargo of a referral, and tells where the referral stands since. */
export async function actOnCargo(
  verb: 'hold' | 'exam',
  referral: string,
  body: object,
  { version, ...who }: GivenOnCargo,
  context: Context,
): Promise<void> {
  const api = await connect(who, context);
  const path = pathOf(referral);
  const given = version === undefined ? undefined : String(wholeNumber('--version', version));
  const ifMatch = await seenVersion(api, path, given);
  const done = await api.call('POST', `${path}/${verb}`, transitionSchema, { body, ifMatch });
  context.stdout.write(`${sentenceOf(done)}${await api.actor()}\n`);
}

const sentenceOf = ({ id, status, version, decision }: Transition): string =>
  `${id} is ${status.replaceAll('_', ' ')}, version ${version}, by decision ${decision}`;

/** The referral and the action that a command names. @param actions those that there are */
export function referralAndAction<Action extends string>(
  [referral, given, ...others]: readonly string[],
  actions: readonly Action[],
): { readonly referral: string; readonly action: Action } {
  const action = actions.find((one) => one === given);
  if (referral === undefined || action === undefined || others.length > 0)
    throw new Failure(`name the referral and what to do: ${actions.join(', ')}`);
  return { referral, action };
}
