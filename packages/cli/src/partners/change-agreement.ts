import { agreementDetailSchema } from '@hammerhead/contracts';
import type { Context } from '../context.js';
import { agreementText } from './agreement-text.js';
import { supervisor } from './connection.js';
import { named } from './named.js';

interface Given {
  readonly to?: string | undefined;
  readonly token?: string | undefined;
  readonly json: boolean;
  readonly version?: string | undefined;
}

/**
 * Changes the agreement that a command names, and writes how it stands then: in the version given, or as it stands now. It
 * is never too late to suspend one, so that takes no version.
 */
export async function changeAgreement(
  verb: 'suspend' | 'resume' | 'settle' | 'end',
  positionals: readonly string[],
  body: object,
  given: Given,
  context: Context,
): Promise<void> {
  const { id } = named(positionals, 'agreement', 'agreements');
  const path = `/v1/agreements/${id}`;
  const api = await supervisor.connect(given, context);
  const version =
    verb === 'suspend'
      ? undefined
      : (given.version ?? (await api.call('GET', path, agreementDetailSchema)).version);
  const sent = { body, ...(version !== undefined && { ifMatch: `"${version}"` }) };
  const changed = await api.call('POST', `${path}/${verb}`, agreementDetailSchema, sent);
  context.stdout.write(given.json ? `${JSON.stringify(changed)}\n` : agreementText(changed));
}
