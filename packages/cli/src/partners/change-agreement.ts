import { agreementSchema } from '@hammerhead/contracts';
import type { Context } from '../context.js';
import { agreementText } from './agreement-text.js';
import { supervisor } from './connection.js';
import { named, reasonGiven } from './named.js';

interface Given {
  readonly to?: string | undefined;
  readonly token?: string | undefined;
  readonly json: boolean;
  readonly reason?: string | undefined;
  readonly version?: string | undefined;
}

/** Changes the agreement that a command names, in the version given or as it stands now, and writes how it stands then. */
export async function changeAgreement(
  verb: 'suspend' | 'resume' | 'end',
  positionals: readonly string[],
  given: Given,
  more: { readonly breach?: true },
  context: Context,
): Promise<void> {
  const { id } = named(positionals, 'agreement', 'agreements');
  const reason = reasonGiven(given.reason);
  const path = `/v1/agreements/${id}`;
  const api = await supervisor.connect(given, context);
  const version = given.version ?? (await api.call('GET', path, agreementSchema)).version;
  const sent = { body: { reason, ...more }, ifMatch: `"${version}"` };
  const changed = await api.call('POST', `${path}/${verb}`, agreementSchema, sent);
  context.stdout.write(given.json ? `${JSON.stringify(changed)}\n` : agreementText(changed));
}
